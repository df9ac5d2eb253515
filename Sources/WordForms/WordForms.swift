// The room WordForms; its work follows.
