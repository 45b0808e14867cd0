package io.saldo.examples.cabinet.demo;

import io.saldo.cabinet.letter.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter for the page of letters: its text in pieces, links among them. */
public record LetterView(String subject, String to, List<Part> parts) {
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S*)?");

    /**
     * A piece of text.
     *
     * @param href the path of a link on this very host; empty for plain text
     */
    public record Part(String text, String href) {}

    public LetterView {
        parts = List.copyOf(parts);
    }

    static LetterView of(Letter letter) {
        List<Part> parts = new ArrayList<>();
        Matcher link = LINK.matcher(letter.text());
        int end = 0;
        while (link.find()) {
            parts.add(new Part(letter.text().substring(end, link.start()), ""));
            String path = link.group(1);
            parts.add(new Part(link.group(), path == null ? "/" : path));
            end = link.end();
        }
        parts.add(new Part(letter.text().substring(end), ""));
        return new LetterView(letter.subject(), letter.to().value(), parts);
    }
}
