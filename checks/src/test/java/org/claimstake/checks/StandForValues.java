package org.claimstake.checks;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;

/** Public types of a stage: what other stages hold in their hands. Parsers and builders beside them are not public. */
final class StandForValues extends DescribedPredicate<JavaClass> {

    StandForValues() {
        super("are public");
    }

    @Override
    public boolean test(JavaClass javaClass) {
        return javaClass.getModifiers().contains(JavaModifier.PUBLIC);
    }
}
