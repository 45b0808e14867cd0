package io.saldo.cabinet.appeal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file as it came from a browser: nothing of it is believed. */
public final class AttachedFile {
    private final String name;
    private final byte[] content;

    public AttachedFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content.clone();
    }

    int size() {
        return content.length;
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "AttachedFile of " + content.length + " bytes";
    }
}
