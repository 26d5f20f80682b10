package org.claimstake.language.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.language.plan.Calendar;
import org.claimstake.language.plan.ValueType.Grain;
import org.claimstake.language.source.Filler;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.text.Place;
import org.jspecify.annotations.Nullable;

/** What stands in the brackets of a column that is filled from outside, as days and words. */
final class FillArguments {
    private final World world;
    private final Checker checker;
    private final TypeReader types;
    private final Changes changes;
    private final Map<String, Named> named = new HashMap<>();

    /** @param all the case's own declarations */
    FillArguments(World world, Checker checker, TypeReader types, Changes changes, List<Declaration> all) {
        this.world = world;
        this.checker = checker;
        this.types = types;
        this.changes = changes;
        all.forEach(this::name);
    }

    /** What a name of the case is: an input, or in {@code kind} what else. */
    private record Named(Declaration.@Nullable Input input, String kind) {}

    /** By the names of the parameters. */
    record Read(Map<String, LocalDate> days, Map<String, String> words) {}

    /** @param read null where it is wrong, or where the value of an input will be told to be */
    record Answer(boolean wrong, @Nullable Read read) {}

    private void name(Declaration declaration) {
        switch (declaration) {
            case Declaration.Input input -> input.names().forEach(one -> put(one.name(), new Named(input, "an input")));
            case Declaration.Term term -> put(term.name().name(), new Named(null, "a term"));
            case Declaration.Random random ->
                random.names()
                        .forEach(one -> put(
                                one.name().name(),
                                new Named(null, random.unsure() ? "an unsure value" : "a random value")));
            case Declaration.Value value ->
                put(
                        value.name().name().name(),
                        new Named(
                                null,
                                switch (value.keyword()) {
                                    case LINE -> "a line";
                                    case MEASURE -> "a measure";
                                    case FIGURE -> "a figure";
                                }));
            case Declaration.Account account -> put(account.name().name().name(), new Named(null, "an account"));
            default -> {
                // no value: its name is a word like any other
            }
        }
    }

    private void put(String name, Named what) {
        named.putIfAbsent(name, what);
    }

    /** @param column as messages call it: {@code wells.state} */
    Answer read(String column, Expr.Call call, List<Filler.Parameter> parameters, Scope scope) {
        List<String> names = parameters.stream().map(Filler.Parameter::name).toList();
        var days = new LinkedHashMap<String, LocalDate>();
        var words = new LinkedHashMap<String, String>();
        var seen = new ArrayList<String>();
        int before = world.findings.count();
        boolean whole = true;
        for (Expr.Argument argument : call.arguments()) {
            String label = argument.label();
            Place place = scope.place(argument.span());
            if (label == null || !names.contains(label)) {
                world.report(FillFindings.noArgument(call.function(), label, names, place));
            } else if (seen.contains(label)) {
                world.report(FillFindings.argumentTwice(label, place));
            } else {
                seen.add(label);
                whole &= switch (parameters.get(names.indexOf(label))) {
                    case Filler.Parameter.Day day -> put(days, label, day(column, label, argument, scope));
                    case Filler.Parameter.Word word -> put(words, label, word(column, word, argument, scope));
                };
            }
        }
        boolean told = world.findings.count() > before;
        names.stream()
                .filter(name -> !told && !seen.contains(name))
                .findFirst()
                .ifPresent(name -> world.report(FillFindings.argumentMissing(
                        call.function(), name, parameters.get(names.indexOf(name)), scope.place(call.functionSpan()))));
        boolean wrong = world.findings.count() > before;
        return new Answer(wrong, whole && !wrong ? new Read(days, words) : null);
    }

    private static <T> boolean put(Map<String, T> map, String label, @Nullable T value) {
        if (value != null) {
            map.put(label, value);
        }
        return value != null;
    }

    // ---- days

    private @Nullable LocalDate day(String column, String label, Expr.Argument argument, Scope scope) {
        Expr bare = Keys.bare(argument.value());
        Place place = scope.place(argument.value().span());
        if (!(bare instanceof Expr.Name(var span, var name))) {
            LocalDate written = isPlain(argument) ? writtenDay(bare, scope) : null;
            if (written == null) {
                world.report(
                        bare instanceof Expr.Text
                                ? FillFindings.noDay(label, "a text", place)
                                : FillFindings.notWritten(column, scope.file().slice(argument.span()), place));
            }
            return written;
        }
        Declaration.Input input =
                input(name, column, place, FillFindings.noDay(label, "the word `" + name + "`", place));
        if (input == null) {
            return null;
        }
        Type type = types.read(input.type(), scope).type();
        boolean day = type instanceof Type.Day(var grain, var may)
                && grain == Grain.DAY
                && !input.type().line();
        if (!day) {
            tellKind(type, FillFindings.noDay(label, "`" + name + "`, which is not one date", place));
            return null;
        }
        Changes.Written written = written(name, input, scope);
        LocalDate value = written == null ? null : writtenDay(Keys.bare(written.value()), written.scope());
        settle(
                name,
                value == null
                        ? null
                        : (Object) Calendar.of(value.getYear(), value.getMonthValue(), value.getDayOfMonth()),
                column,
                scope,
                place);
        return value;
    }

    /** Null for what is no day written out. */
    private @Nullable LocalDate writtenDay(Expr bare, Scope scope) {
        boolean plain =
                bare instanceof Expr.DateLiteral || bare instanceof Expr.Number number && Literals.isYear(number);
        if (!plain) {
            return null;
        }
        Typed typed = checker.check(bare, Context.of(scope, "", null, List.of(), Context.Mode.LINE), Type.day());
        Double date = typed.broken() || !(typed.type() instanceof Type.Day) ? null : Checker.constant(typed.node());
        return date == null || Double.isNaN(date)
                ? null
                : LocalDate.of(Calendar.year(date), Calendar.month(date), (int) Calendar.day(date));
    }

    // ---- words

    private @Nullable String word(String column, Filler.Parameter.Word parameter, Expr.Argument argument, Scope scope) {
        Expr bare = Keys.bare(argument.value());
        Place place = scope.place(argument.value().span());
        String written = isPlain(argument) ? writtenWord(bare) : null;
        if (written == null) {
            world.report(
                    bare instanceof Expr.DateLiteral || bare instanceof Expr.Number
                            ? FillFindings.noWord(parameter, scope.file().slice(bare.span()), place)
                            : FillFindings.notWritten(column, scope.file().slice(argument.span()), place));
            return null;
        }
        if (!(bare instanceof Expr.Name) || !named.containsKey(written)) {
            return known(parameter, written, place);
        }
        Declaration.Input input = input(written, column, place, null);
        if (input == null) {
            return null;
        }
        Type type = types.read(input.type(), scope).type();
        if (!(type instanceof Type.Choice choice) || input.type().line()) {
            tellKind(type, FillFindings.noWord(parameter, "`" + written + "`, which takes no words", place));
            return null;
        }
        Changes.Written value = written(written, input, scope);
        String word = value == null ? null : writtenWord(Keys.bare(value.value()));
        boolean fits = word != null && choice.words().contains(word);
        settle(written, fits ? word : null, column, scope, place);
        return fits ? known(parameter, String.valueOf(word), place) : null;
    }

    private @Nullable String known(Filler.Parameter.Word parameter, String word, Place place) {
        if (parameter.words().contains(word)) {
            return word;
        }
        world.report(FillFindings.noWord(parameter, "`" + word + "`", place));
        return null;
    }

    private static @Nullable String writtenWord(Expr bare) {
        return switch (bare) {
            case Expr.Name name -> name.name();
            case Expr.Text text -> text.text();
            default -> null;
        };
    }

    // ---- inputs

    private static boolean isPlain(Expr.Argument argument) {
        return argument.row() == null && argument.where() == null;
    }

    /** Null when a finding was made: another value of the case, or nothing of that name. */
    private Declaration.@Nullable Input input(
            String name, String column, Place place, org.claimstake.language.finding.@Nullable Finding unknown) {
        Named what = named.get(name);
        if (what == null && unknown != null) {
            world.report(unknown);
        } else if (what != null && what.input() == null) {
            world.report(FillFindings.noInput(name, what.kind(), column, place));
        }
        return what == null ? null : what.input();
    }

    private void tellKind(Type type, org.claimstake.language.finding.Finding wrong) {
        if (!(type instanceof Type.Broken)) {
            world.report(wrong);
        }
    }

    private Changes.@Nullable Written written(String name, Declaration.Input input, Scope scope) {
        world.filledBy.add(name);
        Expr value = input.value();
        return value == null ? null : changes.written(name, new Changes.Written(value, scope));
    }

    /**
     * When the input itself has been read, the column was filled by what it came to.
     *
     * @param taken a date or a word; null where none stands there in so many words
     */
    private void settle(String name, @Nullable Object taken, String column, Scope scope, Place place) {
        world.deferred.add(() -> {
            if (!(scope.values().get(name) instanceof Scope.Value(Def def))) {
                return; // told already
            }
            Typed typed = def.check();
            Double constant = typed.broken() ? null : Checker.constant(typed.node());
            Object came = constant != null && typed.type() instanceof Type.Choice choice
                    ? choice.words().get(constant.intValue())
                    : constant;
            if (!typed.broken() && (taken == null || !taken.equals(came))) {
                world.report(FillFindings.notWritten(column, name, place).at(def.place(), "its value"));
            }
        });
    }
}
