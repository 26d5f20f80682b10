package org.claimstake.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Without the mark the compiler checks no null in the package, and says nothing about it. */
final class LieInANullMarkedPackage extends ArchCondition<JavaClass> {

    LieInANullMarkedPackage() {
        super("lie in a package that is @NullMarked");
    }

    @Override
    public void check(JavaClass javaClass, ConditionEvents events) {
        boolean marked = javaClass.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(new SimpleConditionEvent(
                javaClass, marked, "%s lies in a package that is not @NullMarked".formatted(javaClass.getName())));
    }
}
