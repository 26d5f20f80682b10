package org.claimstake.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;

/** A record that keeps the very list it was handed changes when its giver goes on using it. */
final class CopyCollections extends ArchCondition<JavaClass> {

    CopyCollections() {
        super("copy the collections they are given");
    }

    @Override
    public void check(JavaClass record, ConditionEvents events) {
        long held = record.getFields().stream()
                .filter(CopyCollections::isCollection)
                .count();
        if (held == 0) {
            return;
        }
        long copies = record.getConstructors().stream()
                .flatMap(constructor -> constructor.getMethodCallsFromSelf().stream())
                .filter(call -> isCopy(call.getTarget().getName()))
                .count();
        events.add(new SimpleConditionEvent(
                record,
                copies >= held,
                "%s holds %d collections and copies %d".formatted(record.getName(), held, copies)));
    }

    private static boolean isCopy(String method) {
        return method.startsWith("copyOf") || method.startsWith("unmodifiable");
    }

    private static boolean isCollection(JavaField field) {
        JavaClass type = field.getRawType();
        return !field.getModifiers().contains(JavaModifier.STATIC)
                && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class));
    }
}
