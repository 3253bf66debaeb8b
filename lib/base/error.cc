#include "base/error.h"

#include <cstring>
#include <utility>

namespace kortisto {

Error::Error(ErrorKind kind, Message message, std::optional<Message> hint)
    : kind_(kind), message_(std::move(message)), hint_(std::move(hint)), plain_(message_.plain()) {}

Error system_error(std::string operation, std::string path, int error_number) {
  return {ErrorKind::io,
          {"error.io",
           {{"operation", std::move(operation)},
            {"path", std::move(path)},
            {"reason", std::string(strerrordesc_np(error_number))}}}};
}

}  // namespace kortisto
