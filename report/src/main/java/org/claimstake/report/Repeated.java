package org.claimstake.report;

import java.util.List;
import java.util.stream.Collectors;
import org.claimstake.language.Compiler.Setting;
import org.claimstake.language.finding.Finding;

/** What a reader changed, as the command that shows something again repeats it. Each begins with a blank. */
public final class Repeated {
    private static final String WHY = "stake why CASE ";

    private Repeated() {}

    /** One change. */
    public static String set(Setting setting) {
        return " --set " + quoted(setting.name() + "=" + setting.value());
    }

    public static String sets(List<Setting> settings) {
        return settings.stream().map(Repeated::set).collect(Collectors.joining());
    }

    /** Of the base: nothing. */
    public static String scenario(String name) {
        return name.isEmpty() ? "" : " --scenario " + quoted(name);
    }

    /**
     * The findings of a run that stopped, with the command that each proposes as it can be typed.
     *
     * @param word    how the case is called
     * @param options as they stand behind the proposed command
     */
    public static List<Finding> ofCase(List<Finding> findings, String word, String options) {
        return findings.stream()
                .map(f -> new Finding(
                        f.name(),
                        f.what(),
                        f.at(),
                        f.where(),
                        f.why(),
                        f.tries().stream()
                                .map(text -> text.startsWith(WHY)
                                        ? text.replace(WHY, "stake why " + word + " ") + options
                                        : text)
                                .toList()))
                .toList();
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_.,:=%/+@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
