package org.claimstake.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClauseValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50%          | 50 per cent of revenues   | 50 per cent",
                "50%          | Half of revenues          | Half",
                "50%          | one half of it            | one half",
                "4%/year      | with 4 percent a year     | 4 percent a year",
                "4%/year      | and 4 % per annum         | 4 % per annum",
                "100 bn USD   | at least $100bn of debt   | $100bn",
                "500 bn USD   | until 500 billion USD     | 500 billion USD",
                "10 years     | for 10 years from then    | 10 years",
                "new_licences | revenues on NEW licences  | NEW licences",
                "12           | in 12 instalments         | 12"
            })
    void aValueIsFoundAsPeopleWriteIt(String value, String text, String found) {
        ClauseValue at = ClauseValue.find(text, value).orElseThrow();

        assertThat(text.substring(at.from(), at.to())).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5%    | 15 % of revenues",
                "5%    | 2.5 % of revenues",
                "50%   | half of gas and half of oil",
                "fund  | into a special fund",
                "1     | in 10 instalments",
                "50%   | all revenues"
            })
    void whatIsAnotherNumberOrStandsTwiceIsNotTakenForIt(String value, String text) {
        assertThat(ClauseValue.find(text, value)).isEmpty();
    }

    @Test
    void signsOfPatternsInAValueAreLetters() {
        assertThat(ClauseValue.find("rated a.b c here", "a.b_c")).isPresent();
        assertThat(ClauseValue.find("rated axb c here", "a.b_c")).isEmpty();
    }
}
