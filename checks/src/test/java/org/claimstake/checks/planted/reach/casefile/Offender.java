package org.claimstake.checks.planted.reach.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.URL;

/** Breaks a law on purpose, once in every method. */
final class Offender {

    InputStream address(URL url) throws IOException {
        return url.openStream();
    }

    InetAddress host(String name) throws IOException {
        return InetAddress.getByName(name);
    }

    Process program(String name) throws IOException {
        return new ProcessBuilder(name).start();
    }

    Process programOfRuntime(String[] name) throws IOException {
        return Runtime.getRuntime().exec(name);
    }

    Class<?> classByName(String name) throws ClassNotFoundException {
        return Class.forName(name);
    }

    Object methodByName(Method method) throws ReflectiveOperationException {
        return method.invoke(this);
    }

    Object objectFromBytes(InputStream bytes) throws IOException, ClassNotFoundException {
        return new ObjectInputStream(bytes).readObject();
    }
}
