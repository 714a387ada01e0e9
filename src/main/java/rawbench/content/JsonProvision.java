package rawbench.content;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.TypeRef;
import com.jayway.jsonpath.spi.json.JsonProvider;
import com.jayway.jsonpath.spi.mapper.MappingProvider;

import rawbench.content.JsonTree.Node;

/**
 * Lets the JSONPath library walk over a {@link JsonTree}: it meets nodes, and the plain lists, maps and numbers that it
 * makes itself.
 */
final class JsonProvision implements JsonProvider, MappingProvider {
    private final JsonTree tree;
    private final int most;
    /** The results, which the library puts into the first list that it asks for, and into the second their paths. */
    private final List<Object> results = new ArrayList<>();
    private final List<Object> paths = new ArrayList<>();
    private int lists;

    /** @param most so many results are taken, then the walk is ended by an exception */
    JsonProvision(JsonTree tree, int most) {
        this.tree = tree;
        this.most = most;
    }

    List<Object> results() {
        return results;
    }

    @Override
    public Object createArray() {
        lists++;
        return lists == 1 ? results : lists == 2 ? paths : new ArrayList<>();
    }

    @Override
    public Object createMap() {
        return new LinkedHashMap<String, Object>();
    }

    @Override
    public boolean isArray(Object of) {
        return of instanceof Node node ? tree.isArray(node) : of instanceof List;
    }

    @Override
    public boolean isMap(Object of) {
        return of instanceof Node node ? tree.isObject(node) : of instanceof Map;
    }

    @Override
    public int length(Object of) {
        return switch (of) {
            case Node node when tree.isArray(node) -> tree.elements(node).size();
            case Node node when tree.isObject(node) -> tree.members(node).size();
            case Node node -> String.valueOf(tree.value(node)).length();
            case Collection<?> list -> list.size();
            case Map<?, ?> map -> map.size();
            default -> String.valueOf(of).length();
        };
    }

    @Override
    public Iterable<?> toIterable(Object of) {
        return switch (of) {
            case Node node when tree.isArray(node) -> tree.elements(node).stream().map(this::unwrap).toList();
            case Node node -> tree.members(node).values().stream().map(this::unwrap).toList();
            case Map<?, ?> map -> map.values();
            default -> ((Collection<?>) of).stream().map(this::unwrap).toList();
        };
    }

    @Override
    public Collection<String> getPropertyKeys(Object of) {
        if (of instanceof Node node) {
            return tree.members(node).keySet();
        }
        return ((Map<?, ?>) of).keySet().stream().map(String::valueOf).toList();
    }

    @Override
    public Object getArrayIndex(Object of, int index) {
        return of instanceof Node node ? tree.elements(node).get(index) : ((List<?>) of).get(index);
    }

    @Override
    @Deprecated
    public Object getArrayIndex(Object of, int index, boolean unwrap) {
        return getArrayIndex(of, index);
    }

    @Override
    // Which of the two lists it is, not whether it is like one of them.
    @SuppressWarnings({"unchecked", "ReferenceEquality"})
    public void setArrayIndex(Object list, int index, Object value) {
        List<Object> into = (List<Object>) list;
        if (list == results && results.size() == most) {
            throw new JsonFilter.EnoughException();
        }
        // Millions of paths would be kept for nobody.
        into.add(list == paths ? null : value);
    }

    @Override
    public Object getMapValue(Object of, String key) {
        Map<?, ?> members = of instanceof Node node ? tree.members(node) : (Map<?, ?>) of;
        return members.containsKey(key) ? members.get(key) : UNDEFINED;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setProperty(Object map, Object key, Object value) {
        ((Map<String, Object>) map).put(String.valueOf(key), value);
    }

    @Override
    public void removeProperty(Object map, Object key) {
        throw new UnsupportedOperationException("what was received is not changed");
    }

    @Override
    public Object unwrap(Object of) {
        return of instanceof Node node && !tree.isArray(node) && !tree.isObject(node) ? tree.value(node) : of;
    }

    @Override
    public Object parse(String json) {
        throw new UnsupportedOperationException("everything is parsed already");
    }

    @Override
    public Object parse(InputStream json, String charset) {
        return parse(charset);
    }

    @Override
    public String toJson(Object of) {
        return String.valueOf(plain(of));
    }

    /** A node as plain lists and maps, for comparisons. */
    private Object plain(Object of) {
        if (isArray(of)) {
            List<Object> list = new ArrayList<>();
            toIterable(of).forEach(element -> list.add(plain(element)));
            return list;
        }
        if (isMap(of)) {
            Map<String, Object> map = new LinkedHashMap<>();
            getPropertyKeys(of).forEach(key -> map.put(key, plain(getMapValue(of, key))));
            return map;
        }
        return unwrap(of);
    }

    @Override
    public <T> T map(Object source, Class<T> type, Configuration configuration) {
        return type.cast(plain(source));
    }

    @Override
    public <T> T map(Object source, TypeRef<T> type, Configuration configuration) {
        throw new UnsupportedOperationException("only lists and maps are compared");
    }
}
