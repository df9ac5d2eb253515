// The room RiveScript; its work follows.
