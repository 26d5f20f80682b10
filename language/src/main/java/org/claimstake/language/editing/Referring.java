package org.claimstake.language.editing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimstake.language.editing.Area.Space;
import org.claimstake.language.editing.Occurrence.Use;
import org.claimstake.language.editing.Symbol.Kind;
import org.claimstake.language.syntax.Blank;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.syntax.SyntaxTree;
import org.claimstake.language.text.Span;
import org.jspecify.annotations.Nullable;

/** The second walk over the trees: every place where a name stands in a declaration. Formulas are {@link Formulas}'. */
final class Referring {
    private final Declaring declared;
    private final List<Occurrence> found;
    private final Formulas formulas;

    Referring(Declaring declared, List<Occurrence> found) {
        this.declared = declared;
        this.found = found;
        this.formulas = new Formulas(declared, found);
    }

    void file(SyntaxTree tree) {
        Area area = declared.files.get(tree.file().name());
        if (area != null) {
            tree.declarations().forEach(declaration -> refer(declaration, area));
        }
    }

    private void refer(Declaration declaration, Area at) {
        switch (declaration) {
            case Declaration.Model model -> model(model, at);
            case Declaration.Use use -> use(use, at);
            case Declaration.For loop -> loop(loop, at);
            case Declaration.Input input -> {
                boolean schedule = input.names().stream()
                        .anyMatch(name -> at.own(Space.SCHEDULES).containsKey(name.name()));
                input.names().forEach(name -> given(at, schedule ? Space.SCHEDULES : Space.VALUES, name));
                formulas.type(input.type(), at);
                range(input.range(), at);
                blanks(input.title(), at);
                formulas.expecting(
                        input.value(),
                        at.find(Space.VALUES, input.names().getFirst().name()),
                        at);
            }
            case Declaration.Value value -> {
                named(value.name(), at);
                formulas.type(value.type(), at);
                blanks(value.title(), at);
                formulas.expecting(
                        value.value(), at.find(Space.VALUES, value.name().name().name()), at);
            }
            case Declaration.Random random -> random(random, at);
            case Declaration.Term term -> {
                given(at, Space.VALUES, term.name());
                formulas.type(term.type(), at);
                words(term, at);
                range(term.range(), at);
                blanks(term.title(), at);
                formulas.read(term.step(), at);
            }
            case Declaration.Account account -> account(account, at);
            case Declaration.Waterfall waterfall -> waterfall(waterfall, at);
            case Declaration.Party party -> {
                given(at, Space.PARTIES, party.name());
                formulas.read(party.discount(), at);
            }
            case Declaration.People people ->
                people.people().forEach(person -> given(at, Space.PARTIES, person.name()));
            case Declaration.Goods goods ->
                goods.names().forEach(name -> given(at, goods.quantity() ? Space.QUANTITIES : Space.GOODS, name));
            case Declaration.Conversion conversion -> {
                formulas.read(conversion.from(), at);
                formulas.read(conversion.to(), at);
            }
            case Declaration.Deflator deflator -> {
                formulas.unit(deflator.from(), at);
                formulas.unit(deflator.to(), at);
                formulas.read(deflator.value(), at);
            }
            case Declaration.Choice choice -> choice(choice, at);
            case Declaration.Table table -> table(table, at);
            case Declaration.Pay pay -> {
                formulas.read(pay.amount(), at);
                party(pay.from(), at);
                party(pay.to(), at);
            }
            case Declaration.Require require -> {
                formulas.read(require.condition(), at);
                blanks(require.sentence(), at);
            }
            case Declaration.Correlate correlate -> {
                correlate.names().forEach(name -> used(at, Space.VALUES, name));
                if (correlate.over() != null) {
                    used(at, Space.VALUES, correlate.over());
                }
                formulas.read(correlate.value(), at);
            }
            case Declaration.Schedule schedule -> schedule(schedule, at);
            case Declaration.Scenario scenario -> scenario(scenario, at);
            case Declaration.Profile profile -> profile(profile, at);
            case Declaration.Claim claim -> claim(claim, at);
            case Declaration.Expect expect -> expect(expect, at);
            case Declaration.Test test -> test(test, at);
            case Declaration.Case c -> {}
        }
    }

    private void model(Declaration.Model model, Area at) {
        model(model.name(), Use.GIVEN, at);
        Area inner = inside(model, at);
        model.parts().forEach(part -> refer(part, inner));
    }

    private void model(Declaration.Ident name, Use use, Area at) {
        Symbol symbol = declared.models.get(name.name());
        if (symbol != null) {
            formulas.add(at, name.span(), symbol, use);
        }
    }

    private void loop(Declaration.For loop, Area at) {
        Area inner = inside(loop, at);
        formulas.row(loop.row(), inner);
        formulas.read(loop.where(), inner);
        loop.parts().forEach(part -> refer(part, inner));
    }

    // ---- instances

    private void use(Declaration.Use use, Area at) {
        model(use.model(), Use.USED, at);
        named(use.name(), at);
        formulas.read(use.condition(), at);
        bindings(use.model().name(), use.bindings(), brace(use, at), at);
    }

    private void random(Declaration.Random random, Area at) {
        random.names().forEach(name -> named(name, at));
        formulas.type(random.type(), at);
        formulas.read(random.value(), at);
        if (random.process() != null) {
            model(random.process(), Use.USED, at);
            bindings(random.process().name(), random.bindings(), -1, at);
        }
    }

    /** Where a binding may be put when there is none: behind the brace; -1 when it is not found. */
    private static int brace(Declaration.Use use, Area at) {
        int from = use.condition() == null
                ? use.name().span().to()
                : use.condition().span().to();
        int open = at.file().text().indexOf('{', from);
        return open < 0 || open >= use.span().to() ? -1 : open + 1;
    }

    private void bindings(String model, List<Declaration.Binding> bindings, int brace, Area at) {
        Area inner = declared.modelAreas.get(model);
        var said = new HashSet<String>();
        for (Declaration.Binding binding : bindings) {
            said.add(binding.name().name());
            binding(binding, inner, at);
        }
        if (inner != null) {
            int put = bindings.isEmpty() ? brace : bindings.getFirst().span().from();
            unsaid(inner, said, put, at);
        }
    }

    private void binding(Declaration.Binding binding, @Nullable Area model, Area at) {
        Declaration.Ident name = binding.name();
        Space space = space(model, name.name());
        Symbol wanted = model == null ? null : model.own(space).get(name.name());
        if (wanted != null) {
            formulas.add(at, name.span(), wanted, binding.value() == null ? Use.WANTED : Use.USED);
        }
        if (binding.value() == null) {
            Symbol handed = at.find(space, name.name());
            if (handed != null) {
                formulas.add(at, name.span(), handed, Use.HANDED);
            }
        } else if (space != Space.VALUES && binding.value() instanceof Expr.Name(var span, var word)) {
            used(at, space, new Declaration.Ident(span, word));
        } else {
            formulas.expecting(binding.value(), wanted, at);
        }
    }

    private static Space space(@Nullable Area model, String name) {
        if (model != null && model.own(Space.PARTIES).containsKey(name)) {
            return Space.PARTIES;
        }
        return model != null && model.own(Space.SCHEDULES).get(name) instanceof Symbol s && s.kind() == Kind.INPUT
                ? Space.SCHEDULES
                : Space.VALUES;
    }

    /** Roles that are left out are the parties of their names. */
    private void unsaid(Area model, Set<String> said, int put, Area at) {
        for (Symbol role : model.own(Space.PARTIES).values()) {
            Symbol party = at.find(Space.PARTIES, role.name());
            if (put >= 0 && role.kind() == Kind.ROLE && !said.contains(role.name()) && party != null) {
                formulas.add(at, new Span(put, put), role, Use.WANTED_UNSAID);
                formulas.add(at, new Span(put, put), party, Use.HANDED_UNSAID);
            }
        }
    }

    // ---- parts of declarations

    private void blanks(Declaration.@Nullable Quoted title, Area at) {
        if (title != null) {
            Blank.of(title).forEach(blank -> formulas.read(blank.name(), at));
        }
    }

    private void range(Declaration.@Nullable Range range, Area at) {
        if (range != null) {
            formulas.read(range.low(), at);
            formulas.read(range.high(), at);
        }
    }

    private void words(Declaration.Term term, Area at) {
        formulas.expecting(term.value(), at.find(Space.VALUES, term.name().name()), at);
    }

    private void account(Declaration.Account account, Area at) {
        named(account.name(), at);
        formulas.unit(account.unit(), at);
        formulas.read(account.expiresAfter(), at);
        formulas.read(account.grows(), at);
        formulas.read(account.opening(), at);
        Symbol symbol = at.find(Space.VALUES, account.name().name().name());
        for (Declaration.Movement movement : account.movements()) {
            formulas.member(symbol, movement.name().name(), movement.name().span(), Use.GIVEN, at);
            formulas.read(movement.amount(), at);
            formulas.read(movement.worth(), at);
        }
    }

    private void waterfall(Declaration.Waterfall waterfall, Area at) {
        named(waterfall.name(), at);
        formulas.read(waterfall.income(), at);
        claims(at.find(Space.VALUES, waterfall.name().name().name()), waterfall.claims(), at);
    }

    private void claims(@Nullable Symbol waterfall, List<Declaration.Claimant> claims, Area at) {
        for (Declaration.Claimant claimant : claims) {
            switch (claimant) {
                case Declaration.Claimant.Claim(var name, var amount) -> {
                    formulas.member(waterfall, name.name(), name.span(), Use.GIVEN, at);
                    formulas.read(amount, at);
                }
                case Declaration.Claimant.Level(var span, var inner) -> claims(waterfall, inner, at);
            }
        }
    }

    private void choice(Declaration.Choice choice, Area at) {
        given(at, Space.CHOICES, choice.name());
        Symbol symbol = at.find(Space.CHOICES, choice.name().name());
        choice.values().forEach(value -> formulas.member(symbol, value.name(), value.span(), Use.GIVEN, at));
    }

    private void table(Declaration.Table table, Area at) {
        given(at, Space.VALUES, table.name());
        formulas.read(table.where(), inside(table, at));
        Symbol symbol = at.find(Space.VALUES, table.name().name());
        for (Declaration.Column column : table.columns()) {
            formulas.member(symbol, column.name().name(), column.name().span(), Use.GIVEN, at);
            formulas.type(column.type(), at);
            formulas.keyOf(symbol, column.type(), at);
            if (column.fill() != null) {
                column.fill().arguments().forEach(argument -> argument(argument.value(), at));
            }
        }
        table.rows()
                .forEach(row -> row.cells().forEach(cell -> {
                    if (!(cell instanceof Expr.Name)) {
                        formulas.read(cell, at);
                    }
                }));
    }

    /** A word that is no value of the case is one of the provider's own. */
    private void argument(Expr value, Area at) {
        if (!(value instanceof Expr.Name(var span, var name)) || at.find(Space.VALUES, name) != null) {
            formulas.read(value, at);
        }
    }

    private void schedule(Declaration.Schedule schedule, Area at) {
        given(at, Space.SCHEDULES, schedule.name());
        formulas.unit(schedule.from(), at);
        formulas.unit(schedule.to(), at);
        for (Declaration.Band band : schedule.bands()) {
            formulas.read(band.bound(), at);
            formulas.read(band.value(), at);
        }
        Declaration.RowBands rows = schedule.rows();
        if (rows != null) {
            Area inner = inside(schedule, at);
            formulas.row(rows.row(), inner);
            formulas.read(rows.bound(), inner);
            formulas.read(rows.value(), inner);
            formulas.read(rows.where(), inner);
        }
    }

    private void scenario(Declaration.Scenario scenario, Area at) {
        formulas.scenario(scenario.name(), Use.GIVEN, at);
        formulas.scenario(scenario.from(), Use.USED, at);
        if (scenario.optionFor() != null) {
            party(scenario.optionFor(), at);
        }
        for (Declaration.Change change : scenario.changes()) {
            formulas.read(change.path(), at);
            formulas.expecting(change.value(), formulas.named(change.path(), at), at);
        }
    }

    private void profile(Declaration.Profile profile, Area at) {
        party(profile.party(), at);
        formulas.read(profile.value(), at);
        if (!(profile.risk() instanceof Expr.Name)) {
            formulas.read(profile.risk(), at); // the one word that may stand there is the language's
        }
        profile.floors().forEach(floor -> formulas.read(floor, at));
        formulas.read(profile.power(), at);
        formulas.read(profile.belief(), at);
    }

    private void claim(Declaration.Claim claim, Area at) {
        given(at, Space.VALUES, claim.name());
        Area inner = inside(claim, at);
        for (Declaration.Reading reading : claim.readings()) {
            given(inner, Space.VALUES, reading.name());
            reading.values().stream()
                    .filter(value -> !(value instanceof Expr.Name))
                    .forEach(value -> formulas.read(value, at));
        }
        formulas.read(claim.says(), inner);
    }

    private void expect(Declaration.Expect expect, Area at) {
        formulas.read(expect.value(), at);
        switch (expect.check()) {
            case Declaration.Check.Equal(var to) -> formulas.expecting(to, formulas.named(expect.value(), at), at);
            case Declaration.Check.Near(var to, var within) -> {
                formulas.read(to, at);
                formulas.read(within, at);
            }
            case Declaration.Check.NearErrors(var to, var errors) -> {
                formulas.read(to, at);
                formulas.read(errors, at);
            }
            case Declaration.Check.Holds h -> {}
        }
        formulas.scenario(expect.scenario(), Use.USED, at);
    }

    private void test(Declaration.Test test, Area at) {
        Area inner = inside(test, at);
        test.schedules().forEach(schedule -> refer(schedule, inner));
        test.bindings().forEach(binding -> {
            Space space = space(at, binding.name().name());
            used(at, space, binding.name());
            if (space == Space.VALUES) {
                formulas.expecting(
                        binding.value(), at.find(Space.VALUES, binding.name().name()), inner);
            } else if (binding.value() instanceof Expr.Name(var span, var word)) {
                used(inner, space, new Declaration.Ident(span, word));
            }
        });
        test.expects().forEach(expect -> refer(expect, inner));
    }

    // ---- names

    private Area inside(Object declaration, Area at) {
        return declared.opened.getOrDefault(declaration, at);
    }

    private void named(Declaration.Named named, Area at) {
        given(at, Space.VALUES, named.name());
        if (named.row() != null) {
            used(at, Space.VALUES, named.row());
        }
    }

    private void party(Declaration.Ident name, Area at) {
        used(at, Space.PARTIES, name);
    }

    private void given(Area at, Space space, Declaration.Ident name) {
        Symbol symbol = at.find(space, name.name());
        if (symbol != null) {
            formulas.add(at, name.span(), symbol, Use.GIVEN);
        }
    }

    private void used(Area at, Space space, Declaration.Ident name) {
        Symbol symbol = at.find(space, name.name());
        if (symbol != null) {
            formulas.add(at, name.span(), symbol, Use.USED);
        }
    }

    List<Occurrence> found() {
        return found;
    }
}
