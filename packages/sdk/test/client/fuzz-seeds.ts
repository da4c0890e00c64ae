/** Whole answers of every dialect, the ground that mutations start from. */
export const fuzzSeeds: readonly { readonly method: string; readonly body: string }[] = [
  {
    method: 'aliexpress.solution.order.get',
    body: '{"aliexpress_solution_order_get_response":{"result":{"success":true,"total_count":2,"target_list":{"order_dto":[{"order_id":8012345678901234567,"pay_amount":{"amount":"1.01","currency_code":"USD"},"product_list":{"order_product_dto":[{"product_id":4000123,"money_back3x":false}]}}]},"time_stamp":"2019-01-01 12:00:00"},"request_id":"10ixzzbmna198"}}',
  },
  {
    method: 'aliexpress.solution.order.get',
    body: '<?xml version="1.0" encoding="utf-8" ?><aliexpress_solution_order_get_response><result><success>true</success><target_list><order_dto><order_id>8012345678901234567</order_id><order_status>a &lt; b &#20013;</order_status><product_list><order_product_dto><product_id>4000123</product_id></order_product_dto></product_list></order_dto></target_list><error_message><![CDATA[<x>]]></error_message></result><request_id>10ixzzbmna198</request_id></aliexpress_solution_order_get_response><!--top011009063212.na61-->',
  },
  {
    method: 'aliexpress.ds.text.search',
    body: '{"code":"00","data":{"totalCount":1,"pageIndex":1,"products":[{"itemId":"1005003784285827","originalPrice":12.5}]},"request_id":"212a6b9617000000000001234"}',
  },
  {
    method: 'aliexpress.ds.product.get',
    body: '{"aliexpress_ds_product_get_response":{"result":{"ae_item_sku_info_dtos":{"ae_item_sku_info_d_t_o":[{"sku_id":"12000023999200390","ae_sku_property_dtos":{}}]}},"rsp_code":605,"rsp_msg":"ITEM_ID_NOT_FOUND","request_id":"1"}}',
  },
  {
    method: '/auth/token/create',
    body: '{"access_token":"50000","refresh_token":"50001","expires_in":2592000,"code":"0","request_id":"212a6b96","account_platform":"buyerApp"}',
  },
  {
    method: '/auth/token/create',
    body: '{"type":"ISV","code":"InvalidCode","message":"Invalid authorization code","request_id":"212a6b96"}',
  },
  {
    method: 'taobao.time.get',
    body: '{"error_response":{"code":7,"msg":"App Call Limited","sub_code":"accesscontrol.limited-by-api-access-count","sub_msg":"This ban will last for 1 more seconds","request_id":"1"}}',
  },
  {
    method: 'taobao.time.get',
    body: '<?xml version="1.0" encoding="utf-8" ?><error_response><code>27</code><msg>Invalid session</msg><sub_msg>don&amp;apos;t</sub_msg></error_response><!--a-->',
  },
]
