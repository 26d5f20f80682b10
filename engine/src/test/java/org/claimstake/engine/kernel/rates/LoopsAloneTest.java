package org.claimstake.engine.kernel.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A loop whose sums stand in vectors is alone in its method: within another loop the compiler keeps them in objects, and is
 * six times slower.
 */
final class LoopsAloneTest {

    @Test
    void aLoopThatSumsInVectorsStandsAloneInItsMethod() throws IOException {
        assertThat(crowded("VectorNewton")).isEmpty();
        assertThat(crowded("VectorSigns")).isEmpty();
        // loops are found at all
        assertThat(crowded(Planted.class.getName())).containsExactly("rootsOf");
    }

    /** Methods that multiply and add vectors and have a loop within a loop. */
    private static List<String> crowded(String name) throws IOException {
        String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
        try (InputStream bytes = LoopsAloneTest.class.getResourceAsStream(file)) {
            assertThat(bytes).as(file).isNotNull();
            return ClassFile.of().parse(bytes.readAllBytes()).methods().stream()
                    .filter(method -> method.code().isPresent() && sums(method) && isNested(method))
                    .map(method -> method.methodName().stringValue())
                    .toList();
        }
    }

    private static boolean sums(MethodModel method) {
        return method.code()
                .orElseThrow()
                .elementStream()
                .anyMatch(element -> element instanceof InvokeInstruction call
                        && call.name().equalsString("fma")
                        && !call.owner().asInternalName().equals("java/lang/Math"));
    }

    /** From where a way back leads to where it begins, in elements of the code. */
    private record Loop(int first, int last) {
        boolean isWithin(Loop other) {
            return first > other.first && last < other.last;
        }
    }

    private static boolean isNested(MethodModel method) {
        Map<Label, Integer> places = new HashMap<>();
        List<Loop> loops = new ArrayList<>();
        int at = 0;
        for (CodeElement element : method.code().orElseThrow()) {
            if (element instanceof LabelTarget target) {
                places.put(target.label(), at);
            } else if (element instanceof BranchInstruction branch && places.containsKey(branch.target())) {
                loops.add(new Loop(places.get(branch.target()), at));
            }
            at++;
        }
        return loops.stream().anyMatch(inner -> loops.stream().anyMatch(inner::isWithin));
    }

    /** Searches and sums in one method, as it must not be. */
    private static final class Planted {
        private double sum;

        private Planted fma(double by, double plus) {
            sum = sum * by + plus;
            return this;
        }

        double rootsOf(double[] flows) {
            var worth = new Planted();
            for (int step = 0; step < 4; step++) {
                for (double flow : flows) {
                    worth = worth.fma(step, flow);
                }
            }
            return worth.sum;
        }
    }
}
