import Mentoring
import Testing

/// Ratings, breaks and ends, as facts that later facts may change.
@Suite struct CourseTests {
    @Test func `a meeting has one rating, the later one`() {
        let progress = progress(
            .met(on: day(1)), .rating(3), .met(on: day(30)), .rating(2), .rating(4))
        #expect(progress.ratings.map(\.meeting) == [1, 2])
        #expect(progress.ratings.map(\.value) == [3, 4])
    }

    @Test func `a rating out of limits is the nearest within them`() {
        #expect(progress(.rating(9)).ratings.map(\.value) == [5])
        #expect(progress(.rating(-1)).ratings.map(\.value) == [1])
    }

    @Test func `low ratings count until a better one`() {
        #expect(progress(.meetingsHeld(1), .rating(2)).lowRatings == 1)
        #expect(
            progress(.meetingsHeld(1), .rating(2), .meetingsHeld(2), .rating(1)).lowRatings == 2)
        #expect(
            progress(.meetingsHeld(1), .rating(1), .meetingsHeld(2), .rating(3)).lowRatings == 0)
    }

    @Test func `a date ends a break and a silence, a meeting only the silence`() {
        let date = Claim.planned(at: day(40), hasTime: true)
        #expect(progress(.flag(.paused, true), .flag(.silent, true), date).flags.isEmpty)
        #expect(
            progress(.flag(.paused, true), .flag(.silent, true), .met(on: nil)).flags == [.paused])
    }

    @Test func `friction stays until it is told that it is settled`() {
        #expect(progress(.flag(.strained, true), .met(on: nil)).flags == [.strained])
        #expect(progress(.flag(.strained, true), .flag(.strained, false)).flags.isEmpty)
    }

    @Test func `an end can be told in three ways, and a meeting takes an early one back`() {
        #expect(progress(.closing(true)).isOver)
        #expect(progress(.stage(.after)).isOver)
        #expect(progress(.flag(.endedEarly, true)).isOver)
        #expect(!progress(.flag(.endedEarly, true), .met(on: day(3))).isOver)
        #expect(!progress(.meetingsHeld(3)).isOver)
    }
}
