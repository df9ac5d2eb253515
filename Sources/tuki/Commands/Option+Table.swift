import Bridge
import Mentoring

extension Option {
    static let store = Option("--store", .file, "Keep everything in this file, or in :memory:.")
    static let dialogues = Option("--dialogues", .folder, "Read scripts and pages from here.")
    static let overlay = Option(
        "--overlay", .folder, "Lay this folder over the dialogues.", isRepeatable: true)
    static let cache = Option(
        "--cache", .folder, "Keep here what is counted of example sentences.")
    static let language = Option(
        "--language", .text("LANG"), "Speak this language until told another.")
    static let role = Option(
        "--role", .word("ROLE", Role.allCases.map(\.rawValue)), "Take the one who writes as this.")
    static let stage = Option(
        "--stage", .word("STAGE", Stage.allCases.map(\.rawValue)), "Suppose that the pair is here.")
    static let timeZone = Option("--time-zone", .text("ZONE"), "Tell dates and times of this zone.")
    static let user = Option("--user", .text("ID"), "Take every line as this participant's.")
    static let seed = Option(
        "--seed", .number("N", 0 ... .max), "Choose among answers by this number, repeatably.")
    static let now = Option("--now", .instant, "Let the clock stand still at this time.")
    static let clock = Option("--clock", .word("SOURCE", ["stdin"]), "Take the time from lines.")
    static let format = Option(
        "--format", .word("NAME", Format.all.map(\.name)), "Read and write lines of this format.")
    static let explain = Option("--explain", .flag, "Say with each answer how it was found.")
    static let untrusted = Option(
        "--untrusted", .flag, "Refuse profile lines and other participants.")
    static let eot = Option("--eot", .text("MARK"), "End each turn with this line.")
    static let maxText = Option(
        "--max-text", .number("N", 40...1_000_000), "Split messages longer than N bytes.")
    static let noReminders = Option("--no-reminders", .flag, "Send no reminders.")
    static let assumeDelivered = Option(
        "--assume-delivered", .flag, "Take a reminder as delivered once it is written.")
    static let maxRate = Option(
        "--max-rate", .number("N", 1...100_000), "Send at most N reminders a second.")
    static let nickname = Option("--nick", .text("NAME"), "Be called this in rooms.")
    static let channel = Option(
        "--channel", .text("NAME"), "Join this room, where the format can.", isRepeatable: true)
    static let password = Option(
        "--password", .text("WORD"), "Log in with this; safer as TUKI_PASSWORD.")
    static let log = Option(
        "--log", .word("LEVEL", BotLog.Level.allCases.map { "\($0)" }),
        "Tell stderr what is this bad, or worse.")
    static let answerNamed = Option(
        "--answer-named", .flag, "Answer in groups only when named.")
    static let answerAll = Option("--answer-all", .flag, "Answer in groups without being named.")
    static let revoke = Option("--revoke", .flag, "Take the appointment back.")
    static let utf8 = Option("--utf8", .flag, "Keep letters and signs beyond ASCII in messages.")
    static let depth = Option(
        "--depth", .number("N", 1...10_000), "Follow at most N redirects for one message.")
    static let json = Option("--json", .flag, "Print one JSON object a line.")
    static let quiet = Option("--quiet", .flag, "Print no more than is needed.")
    static let help = Option("--help", .flag, "Print what the command does and takes.")
}
