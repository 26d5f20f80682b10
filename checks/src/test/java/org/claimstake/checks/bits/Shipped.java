package org.claimstake.checks.bits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.checks.generated.Chain;
import org.claimstake.language.Compiler;
import org.claimstake.language.plan.Plan;

/** The cases that ship and depend on chance, those of trials and of publications among them. */
final class Shipped {
    private static final Path CASES =
            Path.of(System.getProperty("claimstake.root", "..")).resolve("cases");

    private Shipped() {}

    /** Their names below {@code cases/}, in order. */
    static List<String> cases() {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.endsWith("case.stake"))
                    .map(file -> CASES.relativize(file.getParent()).toString())
                    .filter(name -> depends(Chain.plan(Chain.shipped(name), "")))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Plan plan(String name) {
        return Chain.plan(Chain.shipped(name), "");
    }

    /** The plan of each scenario that depends on chance, the base first. */
    static List<Plan> plans(String name) {
        CaseFolder folder = Chain.shipped(name);
        var scenarios = new ArrayList<>(List.of(""));
        if (Compiler.compile(folder, Compiler.Request.BASE) instanceof Compiler.Ready ready) {
            scenarios.addAll(ready.outline().scenarios());
        }
        return scenarios.stream()
                .map(scenario -> Chain.plan(folder, scenario))
                .filter(Shipped::depends)
                .toList();
    }

    private static boolean depends(Plan plan) {
        return plan.steps().stream().anyMatch(step -> step.byFuture());
    }
}
