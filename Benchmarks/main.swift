import Foundation

let arguments = CommandLine.arguments
if arguments.count == 5, arguments[1] == "measure", let seconds = Double(arguments[3]) {
    let run = OwnRun(
        folder: URL(filePath: arguments[2]), seconds: seconds, ids: URL(filePath: arguments[4]))
    let line = try JSONEncoder().encode(try run.measured())
    print(String(decoding: line, as: UTF8.self))
}
