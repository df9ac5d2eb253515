import Guide
import Mentoring

/// Pages for tests, written as authors write them.
enum Sample {
    static let card = """
        ---
        name: grow
        title: GROW-keskustelu
        stages: direction work
        roles: actor mentor
        form: pair peer alone
        time: 30–50 min
        situations: stuck lost
        also: GROW, GROW-malli
        source: Alexander, Fine, Whitmore
        ---
        Vie puhe **toiveesta** askeleeseen
        ilman neuvoja.

        ## Näin etenet {#steps}
        1. Sovi, mitä *tästä* puheesta halutaan.
        2. Katso, missä nyt ollaan
           ja mitä on kokeiltu.
        3. Etsi viisi vaihtoehtoa.

        ## Kysymyksiä {#questions}
        - Mitä haluat?
        - Mitä on jo kokeiltu?

        ## Vinkki mentorille {#mentor}
        Kysy, älä neuvo. Lue [lisää](https://example.org/grow) tai
        [tavoitteista](../cards/smart.md#steps).

        ## Huomaa {#caution}
        Ei hädän hetkeen.
        """

    /// A card with what a test needs; `header` goes below its name and title.
    static func card(_ name: String, title: String? = nil, header: String = "") -> Page? {
        let text = """
            ---
            name: \(name)
            title: \(title ?? "Kortti \(name)")
            \(header)
            ---
            ## Näin {#steps}
            1. Tee.
            ## Kysy {#questions}
            - Mitä?
            """
        return PageParser.parse(path: "cards/\(name).md", text: text).page
    }

    /// A page of any kind, with `body` under its header.
    static func page(_ path: String, header: String, body: String = "") -> Page? {
        PageParser.parse(path: path, text: "---\n\(header)\n---\n\(body)\n").page
    }
}
