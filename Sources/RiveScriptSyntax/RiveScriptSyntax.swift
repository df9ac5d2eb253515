// The room RiveScriptSyntax; its work follows.
