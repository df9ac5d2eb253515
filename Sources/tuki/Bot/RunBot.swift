import Bridge
import Dialogue
import Foundation

/// Answers lines on stdin with lines on stdout until stdin ends or a signal comes.
///
/// - Returns: ``ExitStatus/success`` at the end of input and after SIGTERM or SIGINT,
///   ``ExitStatus/outputGone`` where nobody reads the answers, ``ExitStatus/failure`` where stdin
///   cannot be read.
func runBot(_ options: BotOptions, keeper: TurnKeeper, store: any DialogueStore) -> ExitStatus {
    let reader = LineReader(
        descriptor: STDIN_FILENO, wakeUp: StopSignals.watch(), maxLine: LineCodec.maxLine)
    var loop = BotLoop(options, keeper: keeper, store: store, log: options.log)
    return loop.run(reader, LineWriter(descriptor: STDOUT_FILENO))
}
