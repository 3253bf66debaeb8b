#include "record_input.h"

#include "base/file.h"
#include "exchange/document.h"

namespace kortisto::app {

std::optional<InputText> read_from(const Invocation& with) {
  const auto from = with.arguments.value(option::kFrom);
  const Message hint{"hint.option", {{"option", "--from"}}};
  bool any = false;
  for (const auto& fields : with.command.fields) {
    for (const domain::Field& field : fields) any = any || with.arguments.has(option_of(field));
  }
  if (from && any) throw Error(ErrorKind::usage, {"error.usage.from-and-fields", {}});
  if (!from && !any) throw Error(ErrorKind::usage, {"error.usage.no-record", {}}, hint);
  if (!from) return std::nullopt;
  if (*from == "-") return InputText{"-", with.terminal.read_input(exchange::kLargestDocument)};
  return InputText{*from, read_file(*from, exchange::kLargestDocument)};
}

std::optional<domain::Value> given(const Arguments& arguments, const domain::Field& field) {
  const Option option = option_of(field);
  if (!arguments.has(option)) return std::nullopt;
  if (field.type == domain::FieldType::flag) return true;
  if (field.type == domain::FieldType::text_list) return arguments.values(option);
  return arguments.value(option).value_or("");
}

Error at_option(const domain::Field& field, const Error& error) {
  Message message = error.message();
  message.arguments.emplace_back("file", "--" + std::string(field.flag));
  return {error.kind(), std::move(message), error.hint()};
}

}  // namespace kortisto::app
