package org.claimstake.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimstake.language.Compiler;
import org.claimstake.language.source.CaseText;
import org.junit.jupiter.api.Test;

/** A model read for itself, without the case that uses it: what only the case can say is no mistake of the model. */
final class ModelAloneTest {

    @Test
    void howGoodsConvertIsTheCasesToSay() {
        SmallCase text = SmallCase.parse("""
                good x, y
                convert 1 t(x) = 3 t(y)  assumed
                use Made as made { o = 5 t(x)  p = 1 t(y) }
                model Made "" {
                  good a, b
                  input o : t(a)
                  input p : t(b)
                  line all = o to t(b) + p
                }
                """);

        assertThat(Compiler.compile(text, Compiler.Request.BASE)).isInstanceOf(Compiler.Ready.class);
        assertThat(Compiler.tests(text, new CaseText.ModelFile(text.main(), false)))
                .isEmpty();
    }

    @Test
    void aMassThatIsTakenForALengthIsAMistakeOfTheModel() {
        SmallCase text = SmallCase.parse("""
                model Made "" {
                  good a
                  input o : t(a)
                  line all = o to m
                }
                """);

        assertThat(Compiler.tests(text, new CaseText.ModelFile(text.main(), false)))
                .hasSize(1);
    }
}
