import Guide

// A card as an exercise: its numbered items one by one, and last its questions, of which one is to
// be answered. Asked one by one the questions would double the length of the talk, and on most cards
// they belong to no single step.

extension ToolCard {
    /// How many steps the card has as an exercise; none where it has no numbered items.
    var exerciseCount: Int {
        steps.isEmpty ? 0 : steps.count + (questions.isEmpty ? 0 : 1)
    }

    /// What is asked at the place `step`, counted from 0; at the last place the card's questions.
    func exerciseText(step: Int) -> String {
        guard steps.indices.contains(step) else {
            return page.section("questions")?.plainText ?? ""
        }
        return steps[step]
    }

    /// Whether a number may be the answer at `step`, because the step names one: "0–10".
    func asksForNumber(atStep step: Int) -> Bool {
        exerciseText(step: step).contains { $0.isNumber }
    }
}
