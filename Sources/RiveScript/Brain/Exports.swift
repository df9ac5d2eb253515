// A program that embeds the engine imports one module: files, places and diagnostics come with it.
@_exported public import RiveScriptSyntax
