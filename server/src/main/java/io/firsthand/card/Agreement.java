package io.firsthand.card;

import io.firsthand.ocr.TextLine;

/**
 * One text out of two readings: letters and digits of the first, spaces and accents of the second, which knows the
 * language.
 *
 * @param agreed both read the same up to spaces and accents
 * @param alone the second reader was of no help, so that spaces and accents are guessed
 */
record Agreement(String text, boolean agreed, boolean alone) {

    private static final double LEAST_LIKENESS = 0.6;
    private static final double LEAST_OF_POOR = 0.35;
    private static final double POOR = 0.86;
    private static final double SURE = 0.88;
    private static final float LEAST_SCORE = 0.85f;

    static Agreement of(TextLine line) {
        var first = line.text();
        var second = line.second();
        if (second.isEmpty()) {
            return new Agreement(spaced(first), false, true);
        }
        var agreed = Fold.of(first).equals(Fold.of(second));
        var longest = Math.max(first.length(), second.length());
        var likeness = 1 - Fold.distance(Fold.of(first), Fold.of(second)) / Math.max(1, longest);
        if (line.score() < POOR && line.secondScore() > SURE && likeness > LEAST_OF_POOR) {
            return new Agreement(second, false, false);
        }
        return likeness < LEAST_LIKENESS
                ? new Agreement(spaced(first), false, true)
                : new Agreement(new Walk(line).text(), agreed, false);
    }

    /** Without a second reading: a capital after a small letter begins a word. */
    private static String spaced(String text) {
        return text.replaceAll("(?<=\\p{Ll}{2})(?=\\p{Lu}\\p{Ll})", " ")
                .replaceAll("(?<=[,;])(?=\\p{L})", " ")
                .strip();
    }

    /** Lays one reading beside the other (Needleman and Wunsch, 1970) and takes from each what it is better at. */
    private static final class Walk {

        private final String a;
        private final String b;
        private final TextLine line;
        private final double[][] cost;

        Walk(TextLine line) {
            this.line = line;
            a = line.text();
            b = line.second();
            cost = new double[a.length() + 1][b.length() + 1];
            for (var i = a.length(); i >= 0; i--) {
                for (var j = b.length(); j >= 0; j--) {
                    cost[i][j] = i == a.length() && j == b.length()
                            ? 0
                            : Math.min(both(i, j), Math.min(left(i, j), right(i, j)));
                }
            }
        }

        private double both(int i, int j) {
            return i == a.length() || j == b.length() ? 1e9 : cost[i + 1][j + 1] + unlike(a.charAt(i), b.charAt(j));
        }

        private double left(int i, int j) {
            return i == a.length() ? 1e9 : cost[i + 1][j] + (a.charAt(i) == ' ' ? 0.2 : 1);
        }

        private double right(int i, int j) {
            return j == b.length() ? 1e9 : cost[i][j + 1] + (b.charAt(j) == ' ' ? 0.2 : 1);
        }

        private static double unlike(char x, char y) {
            return x == y ? 0 : Fold.letter(x) == Fold.letter(y) ? 0.05 : x == ' ' || y == ' ' ? 3 : 1.2;
        }

        String text() {
            var text = new StringBuilder();
            var i = 0;
            var j = 0;
            while (i < a.length() || j < b.length()) {
                if (both(i, j) <= Math.min(left(i, j), right(i, j))) {
                    text.append(better(a.charAt(i), b.charAt(j), line.scores().get(i)));
                    i++;
                    j++;
                } else if (left(i, j) <= right(i, j)) {
                    if (a.charAt(i) != ' ' && (!surely() || Character.isDigit(a.charAt(i)))) {
                        text.append(a.charAt(i));
                    }
                    i++;
                } else {
                    if (b.charAt(j) == ' ' || (surely() && !Character.isDigit(b.charAt(j)))) {
                        text.append(b.charAt(j));
                    }
                    j++;
                }
            }
            return text.toString().replaceAll("\\s+", " ").strip();
        }

        private char better(char x, char y, float score) {
            if (Fold.letter(x) == Fold.letter(y)) {
                var accented = y > 127 ? y : x;
                return Character.isUpperCase(x) == Character.isUpperCase(accented) || !Character.isLetter(x)
                        ? accented
                        : Character.isUpperCase(x) ? Character.toUpperCase(accented) : Character.toLowerCase(accented);
            }
            if (Character.isDigit(x) && score > LEAST_SCORE) {
                return x;
            }
            return y > 127 || surely() || (score < LEAST_SCORE && line.secondScore() > score) ? y : x;
        }

        /** The second reader rarely says that it is sure and is not. */
        private boolean surely() {
            return line.secondScore() > SURE;
        }
    }
}
