package org.claimstake.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.finding.Rendering;
import org.claimstake.language.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ParserTest {

    // ---- numbers and units

    @Test
    void aUnitBehindANumberTakesAStrokeOnlyWithAUnitWordDirectlyBehind() {
        assertThat(shown("10 USD / price")).isEqualTo("(10 USD / price)");
        assertThat(shown("10 USD/price")).isEqualTo("(10 USD / price)");
        assertThat(shown("10 USD/t(coal)")).isEqualTo("10 USD/t(coal)");
        assertThat(shown("10/year * x")).isEqualTo("(10/year * x)");
        assertThat(shown("x to USD(2025) / 2")).isEqualTo("(x to USD(2025) / 2)");
    }

    @Test
    void aPercentageOverTimeIsANumberWithAUnitThatDivides() {
        var rate = (Expr.Number) formula("35%/year^0.5");
        assertThat(rate.percent()).isTrue();
        assertThat(rate.digits()).isEqualTo(new BigDecimal("35"));
        assertThat(rate.unit().parts()).singleElement().satisfies(part -> {
            assertThat(part.word()).isEqualTo("year");
            assertThat(part.halves()).isEqualTo(1);
            assertThat(part.divides()).isTrue();
        });
    }

    @Test
    void digitsAreKeptAsTheyAreWritten() {
        assertThat(((Expr.Number) formula("10_000.50")).digits()).isEqualTo(new BigDecimal("10000.50"));
        assertThat(((Expr.Number) formula("1e-9")).digits()).isEqualTo(new BigDecimal("1E-9"));
    }

    @Test
    void aScaleWordOrUnitThatGetsAValueIsTheNextEntry() {
        assertThat(file("use M as pit { a = 5  t = 3  k = 2 mn  year = 1 }"))
                .contains("Binding", "Ident(t )", "Ident(year )");
    }

    @Test
    void aUnitStandsOnTheLineOfItsNumber() {
        assertThat(findings("line a = 5\nUSD")).contains("syntax/unknown-word");
    }

    // ---- dates

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-01", "2026-07", "2026-Q3", "2024-02-29"})
    void datesAreOneWord(String date) {
        assertThat(formula(date)).isInstanceOf(Expr.DateLiteral.class);
    }

    @ParameterizedTest
    @CsvSource({"2026 - 07", "20260 - 7", "x-2026", "1000-7"})
    void otherHyphensSubtract(String formula) {
        assertThat(formula(formula)).isInstanceOf(Expr.Binary.class);
    }

    // ---- signs

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a + b * c ^ d ^ e | (a + (b * (c ^ (d ^ e))))",
                "-a^2 | (- (a ^ 2))",
                "a ^ -b | (a ^ (- b))",
                "a - b - c | ((a - b) - c)",
                "not a == b and c | ((not (a == b)) and c)",
                "a or b and c | (a or (b and c))",
                "a * -b | (a * (- b))",
                "if a then b else if c then d else e + 1 | if a then b else if c then d else (e + 1)",
                "if a < 0 then b else b[-1] otherwise 0 | if (a < 0) then b else b[-1] otherwise 0",
            })
    void signsBindAsThePageSays(String formula, String shown) {
        assertThat(shown(formula)).isEqualTo(shown);
    }

    @Test
    void everyKeywordIsANameWhereNoDeclarationMayBegin() {
        assertThat(shown("share * rate + term - line / use")).isEqualTo("(((share * rate) + term) - (line / use))");
        assertThat(findings(
                        "input share : percent\nterm rate : percent = 5%\nline opening = share * rate\nline line = 1"))
                .isEmpty();
    }

    @Test
    void behindADotAndAsAKeyEveryWordIsFree() {
        assertThat(shown("d.year + rows[t].in")).isEqualTo("(d.year + rows[t].in)");
    }

    @Test
    void aLagHasASignAndAKeyHasNone() {
        assertThat(formula("x[-2]"))
                .isInstanceOfSatisfying(
                        Expr.Lag.class, l -> assertThat(l.periods()).isEqualTo(-2));
        assertThat(formula("x[+1]"))
                .isInstanceOfSatisfying(
                        Expr.Lag.class, l -> assertThat(l.periods()).isEqualTo(1));
        assertThat(formula("x[1]")).isInstanceOf(Expr.Index.class);
    }

    @Test
    void inAnExpectationTheScenarioBelongsToTheWhole() {
        assertThat(file("expect (x in \"A\") == y in \"B\""))
                .contains("Equal(", "Quoted(B )")
                .doesNotContain("InScenario(\nName(y");
        assertThat(file("expect x + y near 3 within 4 errors in \"B\"")).contains("NearErrors(", "Quoted(B )");
        assertThat(file("expect gain > 0 in \"March\"")).contains("Holds()", "Quoted(March )");
    }

    @Test
    void theSuffixLineStandsOnTheLineOfItsType() {
        assertThat(file("model M \"m\" {\n  input a : money line\n  input b : money\n  line c = a\n}"))
                .contains("OfUnit(-\nUnitText([\nPart(money []2 false )])-)false true )", "Value(LINE");
    }

    @Test
    void twoSpacesPartALineFromTheTypeBeforeIt() {
        assertThat(file("model M \"m\" { input a : money  line b = a }")).contains("Value(LINE", "Ident(b )");
    }

    // ---- settings outside of files

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123bn",
                "123 bn",
                "40%",
                "40 %",
                "123e9",
                "123 bn USD",
                "yes",
                "2027-01-01",
                "[1, 2] mn USD",
                "no_deal"
            })
    void settingsMayJoinANumberAndItsScale(String setting) {
        formula(setting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5 5", "a b", "1 +", "5; 6", "x = 3 }", "\"open"})
    void aSettingIsOneFormula(String setting) {
        var findings = new Findings();
        Parser.parseExpression(new SourceText("--set", setting), findings);
        assertThat(findings.any()).isTrue();
    }

    // ---- mistakes

    @Test
    void aFileTellsAllItsMistakesAndKeepsTheNamesOfWhatItCannotRead() {
        var findings = new Findings();
        List<Declaration> read = Parser.parseDeclarations(
                new SourceText("a.stake", "linee a = 3\nline b = 5 +\nline c = 0,5\nline d = )\nline e = 1"), findings);
        assertThat(findings.all()).hasSize(4);
        assertThat(read)
                .extracting(d -> ((Declaration.Value) d).name().name().name())
                .containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void theLessonOfThePackageSaysWhatIsWrong() {
        assertThat(Lesson.mistakeInWords())
                .startsWith("error[syntax/number]: `0,18` has a comma\n")
                .endsWith("= try: 0.18\n");
    }

    @Test
    void aKeywordThatGetsAValueBeginsNothing() {
        assertThat(findings("model M \"m\" {\n  test \"t\" {\n    rate = 5%\n    line = 3\n    schedule = s\n  }\n}"))
                .isEmpty();
    }

    // ---- limits

    @Test
    void whatIsTooLargeIsAFindingAndNoOverflow() {
        assertThat(findings("line a = " + "(".repeat(100_000))).contains("limit/nesting");
        assertThat(findings("line a = " + "-".repeat(100_000) + "1")).contains("limit/nesting");
        assertThat(findings("line a = " + "if b then ".repeat(100_000))).contains("limit/nesting");
        assertThat(findings("line a = b" + " + b".repeat(100_000))).contains("limit/formula");
        assertThat(findings("line a = b" + ".b".repeat(100_000))).contains("limit/nesting");
        assertThat(findings("line a = " + "9".repeat(401))).contains("limit/number");
        assertThat(findings("line a = 1e" + "9".repeat(100))).contains("limit/number");
        assertThat(findings("line " + "a".repeat(201) + " = 1")).contains("limit/name");
        assertThat(findings("party a \"" + "a".repeat(10_001) + "\"")).contains("limit/text");
        assertThat(findings("#".repeat(10_000_001))).contains("limit/size");
        assertThat(findings("{".repeat(100_000))).isNotEmpty();
        assertThat(findings("model M \"m\" {\n".repeat(10_000))).isNotEmpty();
    }

    @Test
    void whatIsJustSmallEnoughIsRead() {
        assertThat(findings("line a = " + "(".repeat(150) + "1" + ")".repeat(150)))
                .isEmpty();
        assertThat(findings("line a = b" + " + b".repeat(1_000))).isEmpty();
        assertThat(findings("line a = 0." + "3".repeat(399))).isEmpty();
    }

    // ---- what the tests show of trees

    private static Expr formula(String text) {
        var findings = new Findings();
        Expr read = Parser.parseExpression(new SourceText("formula", text), findings);
        assertThat(Rendering.PLAIN.of(findings.all())).isEmpty();
        return read;
    }

    private static String file(String text) {
        var findings = new Findings();
        String shape = SyntaxShape.of(Parser.parse(new SourceText("a.stake", text), findings));
        assertThat(Rendering.PLAIN.of(findings.all())).isEmpty();
        return shape;
    }

    private static List<String> findings(String text) {
        var findings = new Findings();
        Parser.parse(new SourceText("a.stake", text), findings);
        Rendering.PLAIN.of(findings.all());
        return findings.all().stream().map(Finding::name).toList();
    }

    private static String shown(String text) {
        return shown(formula(text));
    }

    private static String shown(Expr expr) {
        return switch (expr) {
            case Expr.Binary b -> "(" + shown(b.left()) + " " + b.op().word() + " " + shown(b.right()) + ")";
            case Expr.Unary u -> "(" + u.op().word() + " " + shown(u.operand()) + ")";
            case Expr.IfElse i ->
                "if " + shown(i.condition()) + " then " + shown(i.then()) + " else " + shown(i.otherwise());
            case Expr.Otherwise o -> shown(o.value()) + " otherwise " + shown(o.fallback());
            case Expr.Name n -> n.name();
            case Expr.Field f -> shown(f.target()) + "." + f.name();
            case Expr.Index i ->
                shown(i.target()) + "["
                        + i.keys().stream().map(ParserTest::shown).collect(Collectors.joining(", ")) + "]";
            case Expr.Lag l -> shown(l.target()) + "[" + l.periods() + "]";
            case Expr.Number n ->
                n.digits().toPlainString() + (n.percent() ? "%" : "") + (n.unit() == null ? "" : shown(n.unit()));
            case Expr.Convert c -> shown(c.value()) + " to" + shown(c.unit());
            default -> throw new IllegalArgumentException("not shown here: " + expr);
        };
    }

    private static String shown(UnitText unit) {
        var out = new StringBuilder(unit.parts().getFirst().divides() ? "" : " ");
        for (UnitText.Part part : unit.parts()) {
            out.append(part.divides() ? "/" : "").append(part.word());
            out.append(part.kind().isEmpty() ? "" : "(" + String.join(", ", part.kind()) + ")");
        }
        return out.toString();
    }
}
