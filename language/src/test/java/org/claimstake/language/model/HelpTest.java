package org.claimstake.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.TreeSet;
import org.claimstake.language.editing.Help;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.syntax.Vocabulary;
import org.junit.jupiter.api.Test;

/** Every word of the language has its sentence, and no sentence speaks of a word that there is not. */
final class HelpTest {

    @Test
    void everyKeywordAndEveryWordOfFormulasHasASentence() {
        var all = new ArrayList<>(Vocabulary.keywords());
        all.addAll(Vocabulary.ofFormulas());
        all.addAll(Vocabulary.builtIns());
        all.addAll(Vocabulary.scales());
        all.addAll(Vocabulary.units());

        assertThat(all)
                .allSatisfy(word -> assertThat(Help.word(word)).as(word).hasValueSatisfying(entry -> {
                    assertThat(entry.usage()).contains(word);
                    assertThat(entry.means()).endsWith(".");
                }));
    }

    @Test
    void everyFunctionHasASentenceAndNothingElseHas() {
        var world =
                new World(SmallCase.parse("case \"a\" { time 2026 .. 2026 by year  money USD(2026) }"), new Findings());
        var all = new TreeSet<>(new Functions(world, new Checker(world)).names());

        assertThat(new TreeSet<>(Help.functions())).isEqualTo(all);
        assertThat(Help.functions())
                .allSatisfy(name -> assertThat(Help.function(name)).hasValueSatisfying(entry -> {
                    assertThat(entry.usage()).startsWith(name + "(");
                    assertThat(entry.means()).endsWith(".");
                }));
    }
}
