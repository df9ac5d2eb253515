// The room Mentoring; its work follows.
