package org.claimstake.advice.bargain.deals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimstake.casefile.file.Reading;
import org.claimstake.engine.Trace;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.plan.Plan;

/** Which terms are bargained over. @param untouched terms that stay as they are */
record OnTable(List<DealTerm> terms, List<String> untouched) {
    OnTable {
        terms = List.copyOf(terms);
        untouched = List.copyOf(untouched);
    }

    static Reading<OnTable> of(Plan plan, Trace first, Request request, Ask ask) {
        List<String> all = plan.terms().stream().map(Plan.Term::name).toList();
        List<String> set = request.settings().stream().map(Setting::name).toList();
        for (String name : ask.terms()) {
            if (!all.contains(name)) {
                return Reading.failed(DealFindings.noTerm(name, all, "--terms"));
            }
            if (set.contains(name)) {
                return Reading.failed(DealFindings.held(name));
            }
        }
        var reader = new TermReader(plan, first);
        var terms = new ArrayList<DealTerm>();
        var untouched = new ArrayList<String>();
        for (Plan.Term term : plan.terms()) {
            if (!ask.terms().isEmpty() && !ask.terms().contains(term.name()) || set.contains(term.name())) {
                continue;
            }
            Optional<DealTerm> read = reader.read(term);
            if (read.isPresent()) {
                terms.add(read.get());
            } else if (ask.terms().contains(term.name())) {
                return Reading.failed(DealFindings.noRange(term.name()));
            } else {
                untouched.add(term.name());
            }
        }
        return terms.isEmpty()
                ? Reading.failed(DealFindings.noTerms())
                : new Reading.Done<>(new OnTable(terms, untouched));
    }

    /** The same terms in another plan of the case, where words may have other places, and where a value that was set hides its clause. */
    List<DealTerm> again(Plan plan, Trace first) {
        var reader = new TermReader(plan, first);
        return terms.stream()
                .map(term -> plan.terms().stream()
                        .filter(one -> one.name().equals(term.name()))
                        .findFirst()
                        .flatMap(reader::read)
                        .map(read -> read.from(term.source()))
                        .orElseThrow())
                .toList();
    }
}
