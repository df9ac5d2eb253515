// The room Guide; its work follows.
