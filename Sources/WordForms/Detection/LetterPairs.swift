/// How unlikely a letter is after another in each language, from word lists of each.
///
/// A row a letter, `a` to `z`, then `å` `ä` `ö`; in a row a sign for each next letter in the same
/// order and for the end of the word, `0` for certain and one more for each half bit. The row above
/// those is for a word's first letter.
enum LetterPairs {
    private static let finnishTable = """
        6>?<7?>96=98:79=I:879<EG<EK:@0
        7@B?AA@<8;:796D=I8789:GGBDXLW5
        5>?B5RO@6<D:BG6LX6>F6KUV<TD=A?
        5C=C8PC58K89AB5CA:<;8CCU@@XHC9
        7@F>3B@A5;B@@A6FX9=?7>@F9AF>C9
        =AA;8CA;8?:6:4@<H777<;EC@EXAV8
        6CPK7:>K4A@8?B6AX6@;8ATU;SX?@:
        6BQ?5B<;5D>9><7DX6=?8AAV<T@@>8
        4EF:5GSC6?=?;A7GX@C86AEX8XG8>>
        9C@<:DA:9=87:5;=H<57A;XHCFX=@8
        2RRM5SPM8EAHKH5MXJDG9LVWBUX7<C
        6DVG6III6Q6@DC6GX?5<6BGX>XX9>=
        5@D?6BBA5?;59E9=JJ?98<JJ;FJ8==
        4?UF6FEP4PDB7C89FF?G9HXH=XX7B<
        8B@<7@;?8@9@?8:?GC97<=FX?DX<B3
        ;AA>@?>;5:8786::X888:;@DACXGT9
        5CFN7SP?6FB=DC76X;>=6EVX;VX5>=
        ;FFB<GDA;B>=?<=AN>7<24JLAJP?D8
        6?@<8E:=498=9<7?G:;9;8FX<FG;>:
        7C@F5DF?5@:>>A;>XA749?IX=IX;G9
        4XFS6KK@6H>ACD7HX><67EDK9CX8=7
        ;BA:;BA<8<79978<I8668:XECGXGT:
        3SSO6TQN4OFBLD6GXDAF9GWX=GX6D=
        3;JE6=GE6E;7B97EQB:?=DMO=MSBH7
        6H:C7IFC4C@;A:;6P@>8?BLN;KRAF5
        ?DA<>DC99=8987D:X:66C8AX7VX<88
        6=J;6KH95E=:;79=RB@@==NP=8T=H5
        :EE@;8C@:@8;=7<@M37:<?IJ@HN=C6
        AUED?UD=7=8:86>=X997C9XX<XX7S4
        <AC8BA><6;6896?<W878G<SU:SX=:7
        """

    private static let swedishTable = """
        7<>97;9<9>98:7:;F787;;HD>I=;;0
        H@=6D<9BED:995I<X588A<XCRFROP5
        7;AI3LIE8;D6JD6LX6B@:KXT;X=;:>
        >K?@9BB79B1>@;=IV=<;@?XQBVJHI:
        6??:3?>@9=?<A<;BX89;=?XW?X?><6
        A?@:@<<>FB;8;5D?F586A>XAIIIII5
        7BE@::CB:>B8B?8CX6<898XU=X<94<
        4@C<6?:::??9A::DX898<BXV?X:=@6
        5DAB4LBD:9C=J@8KX@BF7;XS;X867<
        <?;9<:4@?C87<4;=G<78@;XB?XGBB<
        5L@95JBLFL=<B>8IWA=;4IXRKV@59<
        4?GA7@B>:AC8G97CX8:6::XV;X>:<8
        5>E:7=>@5;<6><9?H?8:;=XW;H<8:9
        5<F;7>><8>=:6:8:F<9:;?XU<X:9:8
        6?B69>6?8A;=A9<BG@79?@XI>IA=?4
        ?<:9>::?@?;766B:F488?:XDOXOFB9
        5AE@6=?>9??8?<85X69::?XTAX:<?:
        <C:><B?D>C?>@=@AO<>=61RJCNC@A9
        6<D97=;>8@:;;89@X;899<II<X<9;5
        7>?>8=A>:=69;;;:G?95>;XX=X?<=5
        6?DD6>@A7=@<A=:AX897<=XX<G=;>4
        ?<>9><9E@E9785E7X866L;X@NCEKC=
        4>A=5A?A5E@;?=<BX<;><@XTEX:5?:
        5BB=4@=75B><?;>@M;<;9@PHAM9??:
        7F<@5<AF8E<8B?8:Q>@4C:T8EPEBC6
        <A68>96LGC9887@;W667I=X?KVCBI:
        :BB<5@=B8B=68;>?M:<;??PH85A>?6
        @@C7<=7=CA96>5H=W686J<XRLWKIJ9
        GE97C=9EEO:684K<X598L;X?NXNELA
        B?B8B::CD99:99D<X279L8CTMXMKK>
        """

    private static let englishTable = """
        8;996<:;7B>8:78:B8789==A<BSSS0
        F989>=:@9D<796E:C686;;=A<?XYX9
        6:EA5FE@7AO5BA6LS7:>7DOQ<RXYX;
        6P<G6HM68W89NE5NA8?88PHT=UXYX;
        9BC;5A<C6DF:>>9EV::C:?@T=UXYX3
        9@:6;==@=CC9;6?<A569?<><>BXYX6
        7EJE67KE5UN7KD6ES7=:6MOQ<RXYX:
        8BLL6G;98VP9>:9GU89?9OAS>EXYX3
        5ABF4?LF6VF==?6CT:<99O?R;SXYX6
        :<8:8<:HBJA8:47;B:77?:H@J>XYX>
        5GED5HEF:OHCEB4FMBBB4HIK?LXYX>
        :=@H3?CC5S@8>9;JQ=6A?C?O<PXYX5
        6@?;4??H6X@6>@7?VD;;9?DE6IXYX7
        59CD5?CF6VP@9=67TD;B9GDS=TXYX8
        8?887<5?8@=?@<:?A@76=>@F>CXYX6
        <<;;>=<A;D=8849:C6996::A>AXYX:
        6BDD5DL97EE7AF68U6::9GCS>TXYX:
        BGEDAHEFBOHCFBCFMBBB0HIKFLXYX>
        6><:5><@6D><<;7=D:89:=AU;FXYX6
        :A:C7AC98J>;=>::@C86:G>V?WXYX3
        7E=F5?G85II:C?8EW88:9I?U:CXYX6
        :;9:9<;N9WC785>:F658EBH?BCXYX>
        6LJD2MJK4TM@D@7KRCBC=ANP>QXYX:
        5?@;5@B75S@:A96DR9:??LBP?QXYX8
        8@6E6IF97PI=FC:5@C?69<J9>MXYX6
        ;@>@:B?B9UB=<<<>E<8=BA?CLEXYX1
        6G=D3HEF6?H9F>7FM?BB;H=K;7XYX6
        8=::6>;;7E>9;88<C888:=?A<BSSS6
        8=::6>;;7E>9;88<C888:=?A<BSSS6
        8=::6>;;7E>9;88<C888:=?A<BSSS6
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
