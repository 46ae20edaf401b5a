// Lets an addon written for Node-API 10 run on Node-API 9, which can reference objects but not
// strings and other plain values: those are put in a marked object, and the object is referenced.
#include <node_api.h>

static const napi_type_tag casetable_box = {0x6b1f0c2d9a4e4c7bULL, 0x8d3e5f7a1c9b2d40ULL};

static napi_status casetable_create_reference(napi_env env, napi_value value, uint32_t count,
                                              napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_symbol ||
      type == napi_external) {
    return napi_create_reference(env, value, count, result);
  }
  napi_value box;
  status = napi_create_object(env, &box);
  if (status == napi_ok) status = napi_type_tag_object(env, box, &casetable_box);
  if (status == napi_ok) status = napi_set_named_property(env, box, "value", value);
  if (status == napi_ok) status = napi_create_reference(env, box, count, result);
  return status;
}

static napi_status casetable_get_reference_value(napi_env env, napi_ref reference,
                                                 napi_value* result) {
  napi_status status = napi_get_reference_value(env, reference, result);
  if (status != napi_ok || *result == NULL) return status;
  napi_valuetype type;
  status = napi_typeof(env, *result, &type);
  if (status != napi_ok || type != napi_object) return status;
  bool boxed;
  status = napi_check_object_type_tag(env, *result, &casetable_box, &boxed);
  if (status != napi_ok || !boxed) return status;
  return napi_get_named_property(env, *result, "value", result);
}

#define napi_create_reference casetable_create_reference
#define napi_get_reference_value casetable_get_reference_value
