import Mentoring
import Testing

@testable import Dialogue

/// Once the form is known, what is said goes by it.
@Suite struct FormTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let language: String
        let form: Form
        let pressed: String
        let says: String

        init(_ language: String, _ form: Form, _ pressed: String, _ says: String) {
            (self.language, self.form, self.pressed, self.says) = (language, form, pressed, says)
            testDescription = "\(language) \(form.rawValue) \(pressed)"
        }
    }

    static let cases = [
        Case("fi", .flash, "prepare-next-meeting", "ei sarjaa"),
        Case("fi", .group, "prepare-next-meeting", "jokainen saa vuoron"),
        Case("fi", .peerGroup, "prepare-next-meeting", "vetovuoro kiertää"),
        Case("fi", .peer, "prepare-next-meeting", "vuorotellen"),
        Case("fi", .mutual, "prepare-next-meeting", "aiheita on kaksi"),
        Case("fi", .reverse, "prepare-next-meeting", "tulet oppimaan"),
        Case("fi", .remote, "prepare-next-meeting", "kamera päällä"),
        Case("fi", .group, "any-tool", "sitten kierros"),
        Case("fi", .remote, "stage-signs", "yhteys ohenee"),
        Case("en", .flash, "stage-guide", "one step"),
        Case("en", .group, "stage-guide", "a round at every meeting"),
        Case("en", .reverse, "stage-signs", "The senior one lectures"),
        Case("en", .remote, "any-tool", "take a break"),
        Case("en", .peer, "meeting-table", "we change parts"),
        Case("sv", .flash, "meeting-table", "Fråga"),
        Case("sv", .group, "any-tool", "en runda"),
        Case("sv", .reverse, "prepare-next-meeting", "den yngre är din mentor"),
        Case("sv", .remote, "prepare-next-meeting", "kameran på"),
    ]

    @Test(arguments: cases)
    func `an answer goes by the form`(_ row: Case) throws {
        let aino = try TalkingParticipant(telling: [])
        try aino.press("language-\(row.language)")
        for id in ["role-actor", "form-is-\(row.form.rawValue)"] { try aino.press(id) }
        if row.form != .flash { try aino.press("held-3") }
        let turn = try aino.press(row.pressed)
        #expect(turn.text.contains(row.says), "\(turn.text)")
        #expect(turn.text.count <= 2 * LanguagePack.longestReply)
    }

    @Test(arguments: [
        ("meillä on käänteismentorointi", Form.reverse), ("ollaan etänä", .remote),
        ("we have peer mentoring", .peer), ("ours is group mentoring", .group),
        ("vi träffas på distans", .remote), ("vi har bara en träff", .flash),
    ])
    func `the form can be told`(_ words: String, _ form: Form) throws {
        let aino = try TalkingParticipant()
        try aino.say(words)
        #expect(try aino.kept().progress.form == form)
    }

    @Test func `a flash pair has one meeting, unless more were agreed`() {
        let day = Timestamp(seconds: 0)
        let flash = Fact(.form(.flash), date: day, source: .user, turn: 1)
        #expect(Progress([flash]).length == 1)
        let agreed = Fact(.programmeLength(2), date: day, source: .user, turn: 2)
        #expect(Progress([flash, agreed]).length == 2)
    }
}
