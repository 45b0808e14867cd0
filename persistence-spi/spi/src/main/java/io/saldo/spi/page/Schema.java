package io.saldo.spi.page;

import io.saldo.billing.charge.Line;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Edition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The closed set of types that pages hold: whatever the components of {@link HouseExplanation} and
 * {@link LineExplanation} lead to. A page can name no other, so that reading one never loads a class by its name.
 */
final class Schema {
    /** What the dictionary keeps as a whole, beside every enum. */
    private static final Set<Class<?>> WORDS =
            Set.of(Formula.class, Edition.class, Symbol.class, Clause.class, Unit.class, Origin.FromLaw.class);

    /** The one there is: the types of this version, made once and never changed. */
    static final Schema PAGES = new Schema();

    private final Map<Class<?>, RecordType> records = new HashMap<>();
    private final Map<String, RecordType> byName = new HashMap<>();
    private final Map<String, Class<?>> enums = new HashMap<>();
    private final List<RecordType> inOrder = new ArrayList<>();

    private Schema() {
        Shape line = shape(LineExplanation.class);
        Shape house = shape(HouseExplanation.class);
        if (line.form() != Shape.Form.RECORD || house.form() != Shape.Form.RECORD) {
            throw new IllegalStateException("what a page holds is a record");
        }
    }

    RecordType of(Object value) {
        RecordType type = records.get(value.getClass());
        if (type == null) {
            throw new IllegalStateException("no page can hold " + value.getClass());
        }
        return type;
    }

    int size() {
        return inOrder.size();
    }

    @Nullable
    RecordType named(String name) {
        return byName.get(name);
    }

    @Nullable
    Class<?> enumNamed(String name) {
        return enums.get(name);
    }

    Shape shape(Type type) {
        if (type instanceof ParameterizedType of) {
            return container((Class<?>) of.getRawType(), of.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        Shape.Form form = leaf(plain);
        if (form == null) {
            form = isWord(plain) ? Shape.Form.WORD : Shape.Form.RECORD;
            add(plain);
        }
        return new Shape(form, boxed(plain), null, null);
    }

    private Shape container(Class<?> raw, Type[] of) {
        if (Map.class.isAssignableFrom(raw)) {
            return new Shape(Shape.Form.MAP, raw, shape(of[0]), shape(of[1]));
        } else if (Set.class.isAssignableFrom(raw)) {
            return new Shape(Shape.Form.SET, raw, shape(of[0]), null);
        } else if (Collection.class.isAssignableFrom(raw)) {
            return new Shape(Shape.Form.LIST, raw, shape(of[0]), null);
        }
        throw new IllegalStateException("no form for " + raw);
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
    }

    private static Shape.@Nullable Form leaf(Class<?> type) {
        if (type == long.class) {
            return Shape.Form.LONG;
        } else if (type == int.class || type == Integer.class) {
            return Shape.Form.INT;
        } else if (type == boolean.class) {
            return Shape.Form.BOOLEAN;
        } else if (type == String.class) {
            return Shape.Form.TEXT;
        } else if (type == Exact.class) {
            return Shape.Form.NUMBER;
        } else if (type == BillingPeriod.class) {
            return Shape.Form.MONTH;
        } else if (type == LocalDate.class) {
            return Shape.Form.DAY;
        } else if (type == Instant.class) {
            return Shape.Form.INSTANT;
        }
        return null;
    }

    private static boolean isWord(Class<?> type) {
        return type.isEnum() || WORDS.contains(type) || Formula.class.isAssignableFrom(type);
    }

    private void add(Class<?> type) {
        if (type == Unit.class || records.containsKey(type)) {
            return;
        }
        if (type.isEnum()) {
            enums.put(type.getName(), type);
        } else if (type.isSealed()) {
            for (Class<?> kind : type.getPermittedSubclasses()) {
                add(kind);
            }
        } else if (type.isRecord()) {
            addRecord(type);
        } else {
            throw new IllegalStateException("no form for " + type);
        }
    }

    private void addRecord(Class<?> type) {
        RecordComponent[] declared = type.getRecordComponents();
        List<RecordType.Component> components = new ArrayList<>(declared.length);
        boolean shared = type == Ground.class || type == Line.class || Derivation.class.isAssignableFrom(type);
        MethodHandle constructor;
        // a place for it first: a record may hold itself
        records.put(type, new RecordType(type, List.of(), MethodHandles.constant(Object.class, type), false, false, 0));
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?>[] parameters = new Class<?>[declared.length];
            for (int i = 0; i < declared.length; i++) {
                RecordComponent component = declared[i];
                parameters[i] = component.getType();
                components.add(new RecordType.Component(
                        component.getName(),
                        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                        shape(component.getGenericType()),
                        accessor(type, component)));
            }
            constructor = lookup.findConstructor(type, MethodType.methodType(void.class, parameters))
                    .asSpreader(Object[].class, declared.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("what a page holds is public: " + type, e);
        }
        RecordType made = new RecordType(type, components, constructor, shared, isWord(type), inOrder.size());
        records.put(type, made);
        byName.put(type.getName(), made);
        inOrder.add(made);
    }

    /** As fast as a call in plain Java: writing a house reads half a million components. */
    private static RecordType.Accessor accessor(Class<?> type, RecordComponent component)
            throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle read = lookup.unreflect(component.getAccessor());
        MethodType called = MethodType.methodType(Object.class, Object.class);
        try {
            return (RecordType.Accessor) LambdaMetafactory.metafactory(
                            lookup,
                            "of",
                            MethodType.methodType(RecordType.Accessor.class),
                            called,
                            read,
                            MethodType.methodType(boxed(component.getType()), type))
                    .getTarget()
                    .invoke();
        } catch (ReflectiveOperationException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a component of " + type + " cannot be read", e);
        }
    }
}
