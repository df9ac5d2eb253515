// The room Bridge; its work follows.
