# Words that tell no agency from another: names are counted without them. Their accents are exact.
và
các | những | toàn bộ | tất cả
có liên quan | liên quan
thuộc huyện | trên địa bàn | của huyện
