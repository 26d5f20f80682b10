package org.claimstake.cli;

import org.claimstake.world.place.Box;
import org.claimstake.world.place.Circle;
import org.claimstake.world.place.Point;
import org.claimstake.world.register.Near;

/** Places as they are typed. */
final class FindPlaces {
    private FindPlaces() {}

    /** {@code LAT,LON,KM}. */
    static Near near(String typed) {
        String example = "try: --near=48.5,31.2,50 (latitude, longitude, km)";
        double[] numbers = numbers("--near", typed, 3, example);
        try {
            return new Near(new Circle(new Point(numbers[0], numbers[1]), numbers[2]));
        } catch (IllegalArgumentException outside) {
            throw new WrongUse("--near: " + outside.getMessage(), example);
        }
    }

    /** {@code S,W,N,E}. */
    static Box box(String typed) {
        String example = "try: --box=44,22,53,41 (south, west, north, east)";
        double[] numbers = numbers("--box", typed, 4, example);
        try {
            return new Box(numbers[0], numbers[1], numbers[2], numbers[3]);
        } catch (IllegalArgumentException outside) {
            throw new WrongUse("--box: " + outside.getMessage(), example);
        }
    }

    private static double[] numbers(String option, String typed, int wanted, String example) {
        String[] parts = typed.split(",", -1);
        if (parts.length != wanted) {
            throw new WrongUse(option + " wants " + wanted + " numbers, and `" + typed + "` is not so", example);
        }
        double[] numbers = new double[wanted];
        for (int i = 0; i < wanted; i++) {
            try {
                numbers[i] = Double.parseDouble(parts[i].strip());
            } catch (NumberFormatException none) {
                throw new WrongUse(option + ": `" + parts[i] + "` is no number", example);
            }
        }
        return numbers;
    }
}
