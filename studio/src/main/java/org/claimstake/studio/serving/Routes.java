package org.claimstake.studio.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which handler answers what. Of several paths that fit the longest is taken. */
public final class Routes {
    private final List<Route> all;

    /**
     * One of them.
     *
     * @param method {@code GET}, {@code POST}, {@code PUT}; a {@code GET} answers {@code HEAD} too
     * @param path   exactly so, or all below it where it ends in {@code /}
     */
    public record Route(String method, String path, Handler handler) {
        boolean fits(String asked) {
            return path.endsWith("/") ? asked.startsWith(path) : asked.equals(path);
        }
    }

    public Routes() {
        this(List.of());
    }

    private Routes(List<Route> all) {
        this.all = List.copyOf(all);
    }

    /** These and one more. */
    public Routes on(String method, String path, Handler handler) {
        var more = new ArrayList<>(all);
        more.add(new Route(method, path, handler));
        return new Routes(more);
    }

    /** These and others. */
    public Routes and(Routes others) {
        var more = new ArrayList<>(all);
        more.addAll(others.all);
        return new Routes(more);
    }

    /** In the order in which they were added. */
    public List<Route> all() {
        return all;
    }

    Optional<Route> find(String method, String path) {
        Route best = null;
        for (Route route : all) {
            if (route.method().equals(method)
                    && route.fits(path)
                    && (best == null || route.path().length() > best.path().length())) {
                best = route;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The methods that some route takes at this path, in the order of the routes. */
    List<String> methods(String path) {
        return all.stream()
                .filter(route -> route.fits(path))
                .map(Route::method)
                .distinct()
                .toList();
    }
}
