package org.claimstake.studio.serving;

import java.util.Map;

/**
 * What the JDK's server is told by properties alone, read when its first is made. Who gives one of them on the command line
 * is listened to.
 */
final class JdkLimits {
    private static final Map<String, String> LIMITS = Map.of(
            // an answer of two pieces would else wait 40 ms for the reader's word
            "sun.net.httpserver.nodelay", "true",
            // who takes longer to say what he wants is not waited for; seconds
            "sun.net.httpserver.maxReqTime", "30",
            "sun.net.httpserver.maxReqHeaderSize", "65536",
            "jdk.httpserver.maxConnections", "512");

    private JdkLimits() {}

    static void set() {
        LIMITS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
