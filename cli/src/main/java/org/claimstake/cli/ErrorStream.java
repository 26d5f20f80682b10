package org.claimstake.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;

/**
 * Standard error as the caller has it. Java writes a line there before the program begins, that it uses a module which is
 * still being worked on; nobody who asks for a deal wants to read it, and nothing switches it off. So the launcher keeps
 * standard error in another descriptor and says its number, and from here on all goes there, of Java's own too.
 */
final class ErrorStream {
    /** Set by the launcher. */
    private static final String NUMBER = "stake.stderr";

    private ErrorStream() {}

    static PrintStream ofThisProcess() {
        String number = System.getProperty(NUMBER);
        var stream = new PrintStream(
                new FileOutputStream(number == null ? FileDescriptor.err : kept(Integer.parseInt(number))),
                true,
                StandardCharsets.UTF_8);
        if (number != null) {
            System.setErr(stream);
        }
        return stream;
    }

    // opening /dev/fd/N anew would lose the place in a file, and fails for sockets and for terminals of other users
    private static FileDescriptor kept(int number) {
        try {
            Constructor<FileDescriptor> make = FileDescriptor.class.getDeclaredConstructor(int.class);
            make.setAccessible(true);
            return make.newInstance(number);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return FileDescriptor.out; // better among the results than nowhere
        }
    }
}
