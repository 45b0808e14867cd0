package io.saldo.services.certificate;

import io.saldo.kernel.canonical.Fingerprint;

/** What is printed on a document so that whoever is shown it can ask whether it was issued. */
public interface CheckCode {

    /**
     * The code; empty for none.
     *
     * @param number of the document
     * @param content as it will be kept, without the code
     */
    String of(String number, String content);

    /** Twelve digits and letters by the content: whoever has the document can tell whether a word of it was changed. */
    static CheckCode ofContent() {
        return (number, content) -> Fingerprint.of(
                        out -> out.field("number", number).field("content", content))
                .hex()
                .substring(0, 12);
    }
}
