package org.claimstake.checks;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.invoke.MethodHandles;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;

/** What runs code that a case could name, or reaches what lies outside of this process. */
final class Reach {

    static final DescribedPredicate<JavaAccess<?>> RUNNING = DescribedPredicate.describe(
            "what runs code or programs by name",
            access -> access.getTarget() instanceof CodeUnitAccessTarget target && runs(target));

    static final DescribedPredicate<JavaClass> TYPES =
            DescribedPredicate.describe("the network, other programs, scripts or reflection", Reach::reachesOut);

    private static final Map<Class<?>, Set<String>> METHODS = Map.of(
            Class.class, Set.of("forName", "newInstance", "getMethod", "getMethods", "getDeclaredMethod"),
            ClassLoader.class, Set.of("loadClass", "defineClass", "getSystemClassLoader"),
            Runtime.class, Set.of("exec", "load", "loadLibrary"),
            System.class, Set.of("load", "loadLibrary"),
            MethodHandles.Lookup.class,
                    Set.of("findVirtual", "findStatic", "findConstructor", "defineClass", "defineHiddenClass"));

    private static final Set<String> PACKAGES = Set.of(
            "java.net",
            "java.net.http",
            "javax.net",
            "javax.net.ssl",
            "java.nio.channels",
            "java.rmi",
            "javax.naming",
            "javax.script",
            "javax.tools",
            "java.lang.reflect",
            "java.beans");

    private static final Set<String> CLASSES =
            Set.of("java.lang.ProcessBuilder", "java.lang.Process", "java.io.ObjectInputStream");

    /** An address is only words; opening it takes other classes. A file's channel stays on the disk. */
    private static final Set<String> HARMLESS = Set.of(
            URI.class.getName(),
            URISyntaxException.class.getName(),
            "java.nio.channels.FileChannel",
            "java.nio.channels.SeekableByteChannel",
            "java.nio.channels.Channels");

    private Reach() {}

    private static boolean runs(CodeUnitAccessTarget target) {
        return METHODS.entrySet().stream()
                .anyMatch(entry -> target.getOwner().isAssignableTo(entry.getKey())
                        && entry.getValue().contains(target.getName()));
    }

    private static boolean reachesOut(JavaClass type) {
        return CLASSES.contains(type.getName())
                || (PACKAGES.contains(type.getPackageName()) && !HARMLESS.contains(type.getName()));
    }
}
