import Foundation
import Mentoring
import Testing

@testable import Dialogue

/// Days and times as people write them in each language, read by the shipped scripts.
@Suite struct SaidTimeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let language: String
        let text: String
        /// On the wall in Helsinki; nil where no moment is said.
        let local: String?
        var testDescription: String { "\(language): \(text)" }

        init(_ language: String, _ text: String, _ local: String?) {
            (self.language, self.text, self.local) = (language, text, local)
        }
    }

    /// Today is Wednesday 11 March 2026.
    static let cases = [
        Case("en", "next meeting is on tuesday at 2pm", "2026-03-17 14:00"),
        Case("en", "next meeting is on tuesday at 2 pm", "2026-03-17 14:00"),
        Case("en", "tuesday at 2 p.m.", "2026-03-17 14:00"),
        Case("en", "on tuesday 2.30 pm", "2026-03-17 14:30"),
        Case("en", "on tuesday 2:30pm", "2026-03-17 14:30"),
        Case("en", "tuesday, half past two", "2026-03-17 14:30"),
        Case("en", "tuesday at quarter to three", "2026-03-17 14:45"),
        Case("en", "tuesday at two o'clock", "2026-03-17 14:00"),
        Case("en", "tuesday at two", "2026-03-17 14:00"),
        Case("en", "tuesday at 2", "2026-03-17 14:00"),
        Case("en", "at 2 on tuesday", "2026-03-17 14:00"),
        Case("en", "tuesday at 10", "2026-03-17 10:00"),
        Case("en", "tuesday at 9am", "2026-03-17 09:00"),
        Case("en", "tuesday at 5 in the morning", "2026-03-17 05:00"),
        Case("en", "tuesday at 7 in the evening", "2026-03-17 19:00"),
        Case("en", "tuesday at 12 pm", "2026-03-17 12:00"),
        Case("en", "tuesday at 12am", "2026-03-17 00:00"),
        Case("en", "tuesday at noon", "2026-03-17 12:00"),
        Case("en", "tuesday at 14:30", "2026-03-17 14:30"),
        Case("en", "we meet on 30 November at 2pm", "2026-11-30 14:00"),
        Case("en", "we meet on November 30th", "2026-11-30 12:00"),
        Case("en", "we meet on 30th of November 2027", "2027-11-30 12:00"),
        Case("en", "we meet on Nov 30, 2pm", "2026-11-30 14:00"),
        Case("en", "we meet on the 12th at 10", "2026-03-12 10:00"),
        Case("en", "see you on the 3rd", "2026-04-03 12:00"),
        Case("en", "it is on the 11th.", "2026-03-11 12:00"),
        Case("en", "we had the 3rd meeting", nil),
        Case("en", "i looked at two books", nil),
        Case("en", "at 3 meetings we talked", nil),
        Case("en", "we may 3 times meet", nil),
        Case("sv", "vi ses den 12:e", "2026-03-12 12:00"),
        Case("sv", "vi ses den 12 april kl 14", "2026-04-12 14:00"),
        Case("sv", "vi ses på tisdag halv tre", "2026-03-17 14:30"),
        Case("sv", "vi ses på tisdag klockan två", "2026-03-17 14:00"),
        Case("sv", "vi ses på tisdag kl 14", "2026-03-17 14:00"),
        Case("sv", "vi ses på tisdag kl. 14.30", "2026-03-17 14:30"),
        Case("sv", "vi ses på tisdag kl 7 på kvällen", "2026-03-17 19:00"),
        Case("sv", "vi ses på tisdag kvart i tre", "2026-03-17 14:45"),
        Case("sv", "vi ses 3 maj", "2026-05-03 12:00"),
        Case("fi", "nähdään tiistaina puoli kolmelta", "2026-03-17 14:30"),
        Case("fi", "nähdään tiistaina puoli kymmenen", "2026-03-17 09:30"),
        Case("fi", "nähdään tiistaina kello kahdelta", "2026-03-17 14:00"),
        Case("fi", "nähdään tiistaina kahdelta", "2026-03-17 14:00"),
        Case("fi", "nähdään tiistaina varttia vaille kolme", "2026-03-17 14:45"),
        Case("fi", "nähdään tiistaina klo 2", "2026-03-17 14:00"),
        Case("fi", "nähdään tiistaina klo 02", "2026-03-17 02:00"),
        Case("fi", "nähdään tiistaina klo 14-15", "2026-03-17 14:00"),
        Case("fi", "nähdään tiistaina klo 7 illalla", "2026-03-17 19:00"),
        Case("fi", "nähdään 30. marraskuuta klo 14", "2026-11-30 14:00"),
        Case("fi", "nähdään marraskuun 30. päivä", "2026-11-30 12:00"),
        Case("fi", "nähdään 12. päivä kello 9", "2026-03-12 09:00"),
        Case("fi", "kahden viikon päästä torstaina klo 9", "2026-03-26 09:00"),
        Case("fi", "torstaina viikon päästä klo 9", "2026-03-19 09:00"),
        Case("fi", "viikon päästä maanantaina", "2026-03-16 12:00"),
        Case("fi", "tavattiin maanantaina, seuraava kahden viikon päästä", "2026-03-25 12:00"),
        Case("en", "in two weeks on Thursday at 9", "2026-03-26 09:00"),
        Case("en", "on Thursday in 2 weeks at 9", "2026-03-26 09:00"),
        Case("en", "three weeks from now on Friday", "2026-04-03 12:00"),
        Case("sv", "om två veckor på torsdag kl 9.30", "2026-03-26 09:30"),
        Case("sv", "på torsdag om 2 veckor", "2026-03-26 12:00"),
        Case("sv", "nästa vecka på torsdag kl 9", "2026-03-19 09:00"),
        Case("fi", "tavattiin joulukuussa 3 kertaa", nil),
        Case("fi", "opin paljon kahdelta ihmiseltä", nil),
        Case("fi", "kolmas tapaaminen, 3. kerta", nil),
    ]

    @Test(arguments: cases)
    func `a day and a time of day are read as they are meant`(_ example: Case) {
        let pack = ShippedCompanion.shared.pack(example.language)
        let slots = SlotReader(pack: pack, calendar: MomentTests.calendar).slots(in: example.text)
        let found = MomentTests.calendar.moment(slots.moment, towards: .ahead)
        #expect(found.map { MomentTests.local($0.at) } == example.local)
    }

    @Test func `a day of the month that was is looked for behind`() {
        let moment = MomentTests.calendar.moment(
            SaidMoment(when: .dayOfMonth(30), clock: nil), towards: .behind)
        #expect(moment.map { MomentTests.local($0.at) } == "2026-01-30 12:00")
    }
}
