/// How unlikely a letter is after another in each language, from word lists of each.
///
/// A row a letter, `a` to `z`, then `å` `ä` `ö`; in a row a sign for each next letter in the same order
/// and for the end of the word, `0` for certain and one more for each half bit. The first row is for the
/// first letter counted, after none.
enum LetterPairs {
    private static let finnishTable = """
        6>?<7?>96=98:79=I:879<EG<EK:@0
        7@B?AA@<8;:796D=H8789:GGBDPLP5
        5>?B5HH@6<D:BH6HH6>H6HHH<HD=A@
        5B=B8GB58G89AB5BA:<;8BBG@@GGB9
        7@E>3B@A5;B@@A6EJ9=?7>@E9AE>C9
        =AA;8CA;8?:6:4@<H777<;EC@EOAO8
        6CGG7:>G4A@8?C6AG6@;8AGG;GG?@;
        6BH?5B<;5D>9><7DH6=?8AAH<H@@>8
        4EF:5GMC6?=?;A7GM@C86ADM8MG8>>
        9C@<:CA:9=87:5;=H<57A;PGCFP=@8
        2III5III9EAIII5IIIEI9IIIBII7<C
        6DMG6HHH6M6@CC6GM?5<6BGM>MM9>=
        5@D?6BBA5?;59E9=JJ?98<JJ;FJ8==
        4?LF6FEL4LDB7C89FF?G9GLG=LL7B<
        8B@<7@;?8@9@?8:?GC97<=FO?DO<B3
        ;AA>@?>;5:8786::M888:;@DACMGM9
        5BEI7II?6EB=CC76I;>=6EII;II5>=
        ==================8=25=======9
        6?@<8E:=498=9<7?F:;9;8EL<EF;>:
        7C@F5DF?5@:>>A;>NA749?HN=HN;G9
        4OFO6KK@6H>ACD7HO><67EDK9CO8=7
        ;BA:;BA<8<79978<I8668:MECGMGM:
        3JJJ6JJJ4JFBJD6FJCAF9FJJ=FJ6C=
        3;AA6=AA6A;8A97AAA:A=AAA=AAAA7
        6?9?8???4??;?;;6???8????;????5
        ?DA<>DC99=8987D:I:66C8AI7II<88
        6=A;6AA95A=:;89=AAAA==AA=8A=A5
        <<<<<8<<<<8<<8<<<38<<<<<<<<<<6
        ALED?LD=7=8:86>=L997C9LL<LL7L4
        <@B8B@><6;6896?<F878F<FF:FF=:7
        """

    private static let swedishTable = """
        7<>97;9<9>98:7:;F787;;HD>I=;;0
        I@=6D<9BEC:995I<M588A<MCMFMMM5
        7;@H3HHD8;D6HD6HH6B@:HHH;H=;:>
        >F?@9AA79A1>@;=FF=<;@?FFAFFFF:
        6>?:3?>@9=?<A<;BK89;=?KK>K?><6
        A?@:@<<>FB;8;5D?F586A>MAHHHHH5
        7BE@::CB:>B8B?8CI6<898II=I<94<
        4@C<6?:::??9A::DK898<BKK?K:=@6
        5CAB4GBC:9C=GA8GG@BG7;GG;G867<
        <?;9<:4@?C87<4;=G<78@;KB?KGBB<
        5F@95FBFFF=<B>8FFB=<4FFFFF@59<
        4?FA7@B>:AC8F97CK8:6::KK;K>:<8
        5>E:7=>@5;<6><9?G?8:;<KK;G<8:9
        5<E;7>><8>=:6:8:E<9:;?II<I:9:8
        6?A69>6?8A;=A9<BG@79?@MH>HA=?4
        ?<:9>::?@?;766B:F488?:JDJJJFB9
        6AD@6=?>9??8?<85I69::?IIAI:<?:
        >>:>>>>>>>>>>>>>>>>>61>>>>>>>:
        6<D97=;>8@:;;89@M;899<II<M<9;5
        7>?>8=A>:<69;;;:F?95>;LL=L?<=5
        6?DD6>@A7=@<A=:AL897<=LL<G=;=4
        ?<>9?<9E@E9785E7I866I;I@ICEIC=
        4>A=5@?A5D@;?=<BI<;><@IIDI:5?:
        6===4==75===========9=====9===
        7@<@5<@@8@<8@@8:@@@5@:@8@@@@@6
        <@68>96FFB:887@;F767F=F>FFBBF:
        <<<<5<<<8<<78<<<<<<<<<<<85<<<7
        A@B7<=7=BA96>5G<G686G<GGGGGGG9
        IE97C=9EEI:684I<I598I;I?IIIEIA
        C>A8C::CD99:99D<H279H8CHHHHHH>
        """

    private static let englishTable = """
        8;996<:;7B>8:78:B8789==A<BSSS0
        F989?=:@9D<796E:C686;;=A<?MMM9
        6:EA5EE@7AI5AA6II7:>7CII<IIII;
        6K<G6GK68K89KE5KA8?88KGK=KKKK;
        9BC;5A<C6DF:>>9DK::C:?@K=KKKK3
        9@:6;==@=CC9;6?<A569?<><>BNNN6
        7DID67ID5II7ID6DI7=:6III<IIII:
        8BJJ6F;98JJ9>:9FJ89?9JAJ>EJJJ3
        5ABF4?JF6JF==?6CJ:<99J?J;JJJJ6
        :<8:8<:GBIA8:47;B:77?:G@I>MMM>
        5CCC5CCC;CCCCC4CCCCC4CCC?CCCC?
        :=@G3?CC5G@8>9;GG=6A?C?G<GGGG5
        6@?;4??H6L@6>@7?LD;;9?DE6HLLL7
        59CD5?CF6JJ@9=67JD;C9FCJ=JJJJ8
        8?887<5?8@=?@<:?A@76=>@E>CMMM6
        <<;;>=<A;D=8849:C6996::A>AMMM:
        6BCC5CJ97EE7@F68J6::9FCJ>JJJJ:
        CCCCCCCCCCCCCCCCCCCC0CCCCCCCC?
        6><:5><@6D><<;7=D:89:=AM;EMMM6
        :A:C7AB98I>;=>::@D86:G>M?MMMM3
        7D=F5?G85II:C?8DM88:9I?M:CMMM6
        :;9::<;K9KC785>:E658EBG?BBKKK>
        6HHD2HHH4HH@D@7HHDBD=AHH>HHHH:
        5?@;5@B75G@:@96CG9:??GBG?GGGG8
        8@6D6DD97DD=DD:5@D@69<D9>DDDD6
        ;@>@:B?B9IB=<<<>E<8=BA?CIEIII1
        6C=C3CCC6?C9C?7CC?CC;C=C;7CCC7
        ::::::::::::::::::::::::::::::
        ::::::::::::::::::::::::::::::
        ::::::::::::::::::::::::::::::
        """

    /// The cost of each pair in `language`, in half bits: row · ``width`` + column.
    static func costs(of language: Language) -> [UInt8] {
        switch language {
        case .finnish: finnish
        case .swedish: swedish
        case .english: english
        }
    }

    private static let finnish = read(finnishTable)
    private static let swedish = read(swedishTable)
    private static let english = read(englishTable)

    /// Columns in a row: the letters and the end of the word.
    static let width = 30
    /// The column of the end of a word.
    static let end = 29

    private static func read(_ table: String) -> [UInt8] {
        table.utf8.filter { $0 != UInt8(ascii: "\n") }.map { $0 - UInt8(ascii: "0") }
    }

    /// The column of `letter`; nil where it is none of the tables'.
    static func column(of letter: UInt8) -> Int? {
        switch letter {
        case 0x61...0x7A: Int(letter - 0x61)
        case Letter.aWithRing: 26
        case Letter.aWithDots: 27
        case Letter.oWithDots: 28
        default: nil
        }
    }
}
