package io.saldo.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;

/** A connection of a host, of which nothing but statements may be had (P-20). */
public final class Guarded {
    private static final Set<String> OF_THE_HOST = Set.of(
            "commit",
            "rollback",
            "close",
            "abort",
            "setAutoCommit",
            "setTransactionIsolation",
            "setReadOnly",
            "setSavepoint",
            "releaseSavepoint",
            "setSchema",
            "setCatalog",
            "setHoldability",
            "setNetworkTimeout");

    private Guarded() {}

    static Connection connection(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Guarded.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, told) -> {
                    if (OF_THE_HOST.contains(method.getName())) {
                        throw new AssertionError(method.getName() + " is the host's");
                    }
                    try {
                        return method.invoke(connection, told);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
