package org.claimstake.checks;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;

/**
 * Functions of {@link Math} that may be off by a unit in the last place, each platform its own way: a discount factor made
 * by one of them has other bits than the judge's elsewhere. Those of {@link StrictMath} have the same bits everywhere.
 */
final class LooseBits {

    private static final Set<String> FUNCTIONS = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    static final DescribedPredicate<JavaAccess<?>> LOOSE = DescribedPredicate.describe(
            "a function of Math whose last bit is the platform's",
            access -> access.getTarget() instanceof CodeUnitAccessTarget target
                    && target.getOwner().isEquivalentTo(Math.class)
                    && FUNCTIONS.contains(target.getName()));

    private LooseBits() {}
}
