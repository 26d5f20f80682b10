package org.claimstake.studio.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.claimstake.engine.Runner;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.report.Answer;
import org.claimstake.report.Computed;

/** A change after which all is as it was. */
final class Unmoved {
    private Unmoved() {}

    /** Is everything that this answer tells told by the other one too? */
    static Predicate<Answer> than(Answer answer) {
        return before ->
                values(before).equals(values(answer)) && columns(before).equals(columns(answer));
    }

    private static List<Object> values(Answer answer) {
        return List.of(outcomes(answer.values()), outcomes(answer.others()), cells(answer));
    }

    private static List<Object> cells(Answer answer) {
        return answer.groups().stream()
                .flatMap(group -> group.cells().stream())
                .<Object>map(cell -> outcomes(cell.values()))
                .toList();
    }

    private static List<Object> columns(Answer answer) {
        return answer.columns().stream()
                .<Object>map(column -> outcomes(column.values()))
                .toList();
    }

    private static List<Object> outcomes(List<Answer.Entry> entries) {
        return entries.stream().<Object>map(Answer.Entry::outcome).toList();
    }

    /** Why, in a sentence for each name that is set otherwise; "" where none is. */
    static String why(List<Setting> before, List<Setting> after, Computed was, Computed is, Runner runner) {
        List<String> names = others(before, after);
        if (names.isEmpty()) {
            return "";
        }
        var unmoved = new NullResult(was, is, runner);
        return "No change. " + names.stream().map(unmoved::why).collect(Collectors.joining(" "));
    }

    private static List<String> others(List<Setting> before, List<Setting> after) {
        Map<String, String> was = before.stream().collect(Collectors.toMap(Setting::name, Setting::value));
        Map<String, String> is = after.stream().collect(Collectors.toMap(Setting::name, Setting::value));
        var names = new ArrayList<String>();
        after.stream().map(Setting::name).forEach(names::add);
        before.stream().map(Setting::name).filter(name -> !is.containsKey(name)).forEach(names::add);
        return names.stream()
                .filter(name -> !Objects.equals(was.get(name), is.get(name)))
                .toList();
    }
}
