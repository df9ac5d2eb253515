// The room Dialogue; its work follows.
