package io.saldo.jdbc;

import org.jspecify.annotations.Nullable;

/** The database or its schema is not one that this version of the library writes in. Nothing was written. */
public final class SchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SchemaException(String message) {
        this(message, null);
    }

    SchemaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
