import Foundation

exit(Door.enter(with: Array(CommandLine.arguments.dropFirst()), .own).rawValue)
